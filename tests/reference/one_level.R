# Reference figures of one-level models: Rscript one_level.R writes one_level.json.

source("common.R")

jsp <- "sample_data/jsp.csv"
here <- function(name) paste0("tests/reference/data/", name, ".csv")
each <- function(name, data, outcome, fixed, level, effects,
                 covs = c("independent", "identity", "exchangeable", "unstructured")) {
  lapply(covs, function(cov) {
    model(paste(name, cov, sep = "_"), data, outcome, fixed, eq(level, effects, cov = cov))
  })
}

models <- c(
  list(
    model("jsp_intercept", jsp, "math5", "math3", eq("school")),
    model("sleepstudy_intercept", here("sleepstudy"), "reaction", "days", eq("subject")),
    model("dyestuff", here("dyestuff"), "yield", NULL, eq("batch")),
    model("dyestuff2", here("dyestuff2"), "yield", NULL, eq("batch")),
    model("rail", here("rail"), "travel", NULL, eq("rail")),
    model("ratpup", here("ratpup"), "weight", c("low", "high", "lsize", "female"), eq("litter"))
  ),
  each("jsp_slope", jsp, "math5", "math3", "school", c("math3", "_cons")),
  each("sleepstudy_slope", here("sleepstudy"), "reaction", "days", "subject", c("days", "_cons")),
  each("orthodont_slope", here("orthodont"), "distance", c("age11", "female"), "subject",
       c("age11", "_cons"), c("independent", "unstructured")),
  each("oxboys_curve", here("oxboys"), "height", c("age", "age2"), "subject",
       c("age", "age2", "_cons"), c("independent", "unstructured")),
  each("machines", here("machines"), "score", c("machineB", "machineC"), "worker",
       c("machineA", "machineB", "machineC")),
  each("bodyweight", here("bodyweight"), "weight", c("diet2", "diet3", "time"), "rat",
       c("time", "_cons"), c("independent", "unstructured")),
  each("early_slope", here("early"), "cog", c("age", "treated"), "id", c("age", "_cons"),
       c("independent", "unstructured")),
  each("bdf_slope", here("bdf"), "language", c("iq", "ses", "female"), "school", c("iq", "_cons"),
       c("independent", "unstructured")),
  each("gcsemv_slope", here("gcsemv"), "course", c("written", "female"), "school",
       c("written", "_cons"), c("independent", "unstructured")),
  each("exam_slopes", here("exam"), "normexam", c("standLRT", "female", "schavg"), "school",
       c("standLRT", "female", "_cons"), c("independent", "unstructured"))
)

write_records(fit_all(models, with_nlme = TRUE), "one_level.json")
