# Write the public data sets that the reference models use to data/, as CSV. Factors that enter the
# fixed part or a random slope are written as columns of zeros and ones.

suppressPackageStartupMessages({
  library(lme4)
  library(nlme)
  library(mlmRev)
})

save <- function(name, rows) {
  rows <- as.data.frame(rows)
  for (column in names(rows)) if (is.factor(rows[[column]])) {
    rows[[column]] <- as.character(rows[[column]])
  }
  write.csv(rows, file.path("data", paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
}

dummies <- function(prefix, factor) {
  out <- as.data.frame(outer(as.character(factor), levels(base::factor(factor)), "==") + 0)
  setNames(out, paste0(prefix, levels(base::factor(factor))))
}

plain <- function(factor) as.integer(as.character(factor))

# lme4
save("sleepstudy", with(sleepstudy, data.frame(subject = Subject, days = Days, reaction = Reaction)))
save("dyestuff", with(Dyestuff, data.frame(batch = Batch, yield = Yield)))
save("dyestuff2", with(Dyestuff2, data.frame(batch = Batch, yield = Yield)))
save("pastes", with(Pastes, data.frame(batch, cask, strength)))
save("cake", with(cake, data.frame(
  recipe, replicate, temp, angle, dummies("recipe", recipe)[-1]
)))
save("arabidopsis", with(Arabidopsis, data.frame(
  reg, popu, gen, nutrient = (nutrient == 8) + 0, clipped = (amd == "clipped") + 0,
  logfruits = log1p(total.fruits)
)))
save("insteval", with(subset(InstEval, plain(s) <= 120), data.frame(
  s, d, dept, service = plain(service), y
)))

# nlme
save("orthodont", with(Orthodont, data.frame(
  subject = Subject, age, age11 = age - 11, female = (Sex == "Female") + 0, distance
)))
save("oxboys", with(nlme::Oxboys, data.frame(
  subject = Subject, age, age2 = age^2, height
)))
save("machines", with(Machines, data.frame(
  worker = Worker, machine = Machine, dummies("machine", Machine), score
)))
save("rail", with(Rail, data.frame(rail = Rail, travel)))
save("oats", with(nlme::Oats, data.frame(
  block = Block, variety = gsub(" ", "", Variety),
  setNames(dummies("variety", Variety), c("golden", "marvellous", "victory")), nitro, yield
)))
save("pixel", with(Pixel, data.frame(dog = Dog, side = Side, day, day2 = day^2, pixel)))
save("ratpup", with(RatPupWeight, data.frame(
  litter = Litter, lsize = Lsize, female = (sex == "Female") + 0,
  low = (Treatment == "Low") + 0, high = (Treatment == "High") + 0, weight
)))
save("bodyweight", with(BodyWeight, data.frame(
  rat = Rat, diet2 = (Diet == 2) + 0, diet3 = (Diet == 3) + 0, time = Time, weight
)))
save("oxide", with(Oxide, data.frame(
  lot = Lot, wafer = Wafer, site = Site, source2 = (Source == 2) + 0, thickness = Thickness
)))
save("assay", with(Assay, data.frame(
  block = Block, sample, dilut, dummies("sample", sample)[-1], logdens = logDens
)))
save("alfalfa", with(Alfalfa, data.frame(
  block = Block, variety = Variety, dummies("date", Date)[-1], yield = Yield
)))
save("wheat2", with(Wheat2, data.frame(
  block = Block, variety, latitude, longitude, yield
)))
save("ergostool", with(ergoStool, data.frame(
  subject = Subject, type = Type, dummies("type", Type)[-1], effort
)))
save("wafer", with(Wafer, data.frame(
  wafer = Wafer, site = Site, voltage, voltage2 = voltage^2, current
)))
save("milk", with(subset(Milk, Time <= 10), data.frame(
  cow = Cow, time = Time, mixture = (Diet == "barley+lupins") + 0, lupins = (Diet == "lupins") + 0,
  protein
)))

# mlmRev
save("early", with(Early, data.frame(id, age, treated = (trt == "Y") + 0, cog)))
save("egsingle", with(subset(egsingle, plain(schoolid) < 2400), data.frame(
  schoolid, childid, year, grade, math
)))
save("exam", with(Exam, data.frame(
  school, normexam, standLRT, female = (sex == "F") + 0, schavg
)))
save("gcsemv", with(na.omit(Gcsemv), data.frame(
  school, student, female = (gender == "F") + 0, written, course
)))
save("bdf", with(bdf, data.frame(
  school = schoolNR, iq = IQ.verb, ses, female = as.integer(as.character(sex)), language = langPOST
)))
# Large, so compressed; the test of the stuck optimum reads it, no fit is stored.
chem97 <- with(Chem97, data.frame(lea, school, score, female = (gender == "F") + 0, gcsecnt))
write.csv(chem97, gzfile(file.path("data", "chem97.csv.gz")), row.names = FALSE, quote = FALSE)

# Data with factors, of the packages MASS, afex, carData, HSAUR3 and lmerTest.
save("npk", with(datasets::npk, data.frame(
  block = plain(block), N = plain(N), P = plain(P), K = plain(K), yield
)))
save("nlschools", with(MASS::nlschools, data.frame(
  class, lang, iq = IQ, ses = SES, comb = plain(COMB)
)))
data(obk.long, package = "afex")
save("obk", with(obk.long, data.frame(
  id, treatment, gender, phase = match(phase, c("pre", "post", "fup")), hour = plain(hour), value
)))
save("blackmore", with(carData::Blackmore, data.frame(
  subject, age, exercise = log2(exercise + 5 / 60), group
)))
data(BtheB, package = "HSAUR3")
months <- c(2, 3, 5, 8)
save("btheb", na.omit(do.call(rbind, lapply(months, function(m) with(BtheB, data.frame(
  subject = seq_len(nrow(BtheB)), drug, length = ifelse(length == "<6m", "short", "long"),
  treatment, bdipre = bdi.pre, month = m, bdi = BtheB[[paste0("bdi.", m, "m")]]
))))))
data(carrots, package = "lmerTest")
save("carrots", with(na.omit(carrots), data.frame(
  consumer = Consumer, product = Product, homesize = plain(Homesize), age = plain(Age),
  work = plain(Work), sens1, sens2, preference = Preference
)))
