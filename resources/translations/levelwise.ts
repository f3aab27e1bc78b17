<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
 <context>
  <name>Advice</name>
  <message>
   <location filename="../../gui/advice.py" />
   <source>Add crossed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>Add level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>Cross {0} with {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>Each {0} has a single {1}. The higher level comes first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <location filename="../../gui/advice.py" />
   <source>Put {0} above {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>The numbers of {0} start again in each {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>The same {1} occurs in several {0}. As written, each combination of the two is a group of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>above {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>crosses {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>numbered anew in each {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>within {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>{0} 1 of one {1} is not {0} 1 of the next. As written they are one group.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>{0} and {1} are crossed, not nested.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>{0} lies within {1}: the levels are in the wrong order.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <location filename="../../gui/widgets/banner.py" />
   <source>Close this message</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BlupModel</name>
  <message>
   <location filename="../../gui/plots/blup_table.py" />
   <source>BLUP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/blup_table.py" />
   <source>Lower</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/blup_table.py" />
   <source>Rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/blup_table.py" />
   <source>Upper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/blup_table.py" />
   <source>s.e.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BlupTable</name>
  <message>
   <location filename="../../gui/plots/blup_table.py" />
   <source>BLUPs</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Browser</name>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Page</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CaterpillarView</name>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>95 % and others: for one group against zero. Comparison: for two groups against each other; where their intervals do not overlap, they differ at the 5 % level on average over all pairs (Goldstein and Healy 1995).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>BLUP of {0}, comparison interval (± {1} s.e.)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>BLUP of {0}, {1} interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Caterpillar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Caterpillar plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Click a {0} to follow it in every plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Fit a model to see its groups here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Groups in order of effect; off: in the order of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Intervals that do not overlap: a difference at 5 %, on average over pairs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Random effect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>The figures of every group below the plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>This model has no random effects. Add a level to see how its groups differ.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>comparison interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>{0} interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>{0}, in order of effect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>{0}, in the order of the data</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CommandEdit</name>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>Completions of the command</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CommandPane</name>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>Close the parenthesis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <location filename="../../gui/panes/command.py" />
   <source>Command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>Did you mean “{0}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>Edit command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>The model stays as it was until the command is complete.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>There is no such variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>There is no variable called “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <location filename="../../gui/panes/command.py" />
   <source>Use {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>all rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>crossed factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>option</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>outcome terms || level: slopes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>structure</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Compare</name>
  <message>
   <location filename="../../gui/compare_grids.py" />
   <source>s.e.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ComparePane</name>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Duplicate a model (Ctrl+D), change it, fit it. Ticked models stand here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Fit two models to compare them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Likelihood-ratio tests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Models side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>More than {0} models: tick fewer to test them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Not shown, as they are not fitted as they stand: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Testing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>no test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>{0} is a special case of {1}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ContrastPanel</name>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>A row is a contrast: its weights sum to zero. 1/3 is understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>A weight is no number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Contrasts of the levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Contrasts of the levels of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Each coefficient estimates its row: the weighted sum of the levels' means.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Weights of the levels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Controller</name>
  <message>
   <location filename="../../gui/controller.py" />
   <source>Choose the variable to be explained, then fit again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/controller.py" />
   <source>Read {0} again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/controller.py" />
   <source>Steps that cannot be done again with these data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/controller.py" />
   <source>The model has no outcome yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/controller.py" />
   <source>{0} cannot be read: {1}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Covariance</name>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>A variance for each effect, a covariance for each pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>A variance for each effect, no covariances</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Covariance structure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Exchangeable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Identity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Independent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>One variance and one covariance shared by all effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>One variance shared by all effects, no covariances</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Unstructured</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DataPane</name>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>About the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Compute a variable from others; a step that can be undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <location filename="../../gui/panes/data.py" />
   <source>Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Delete {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Filter by {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Filter…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>New variable from {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>New variable…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Order downwards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Order of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Order upwards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Ordering…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Rename {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Show only some of the rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>{0} rows</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DataSteps</name>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Data: change to {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Data: remove {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <location filename="../../gui/data_steps.py" />
   <source>Data: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Remove these too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Take it out there and delete it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>{0} is deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>{0} is needed by step {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>{0} is used by the model {1}: it is not deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>{0} is used by the models {1}: it is not deleted.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DatasetModel</name>
  <message>
   <location filename="../../gui/data/table.py" />
   <source>missing: {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DerivePanel</name>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>All other values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Become</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Change step {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Compute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Create</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <location filename="../../gui/data/derive_panel.py" />
   <source>First values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>How the new variable is computed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Name of the new variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <location filename="../../gui/data/derive_panel.py" />
   <source>New variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Second variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Values, what they become, and the label of that</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>become missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>stay as they are</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Dialogs</name>
  <message>
   <location filename="../../gui/dialogs.py" />
   <source>All files</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Document</name>
  <message>
   <location filename="../../gui/document.py" />
   <source>Add {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Compare {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Delete {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Do not compare {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Edit {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Move {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Open {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Rename {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EquationPane</name>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>By level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Combined</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Copy as LaTeX</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Copy as MathML</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Copy as picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Copy the equation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Distributions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <location filename="../../gui/panes/equation.py" />
   <source>Equation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Estimates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Fixed effect of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Notation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Random effect of {0} by {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Residuals and their variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Show estimates in place of coefficients and variances</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>The equation of your model will appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Variance of the random effects of {0} by {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>{0}: a term of the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>{0}: the offset, its coefficient is 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>{0}: the outcome</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EquationRow</name>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Covariance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Covariance of {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Crossed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Crossed effects of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Crossed factor {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Drag to move the equation; click for what can be done with it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Each of its values has an effect, whatever groups its rows are in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Equation {0}: menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <location filename="../../gui/panes/equation_row.py" />
   <location filename="../../gui/panes/equation_row.py" />
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Level {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Level {0}: the groups that effects vary by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>The groups that effects vary by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>choose a variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>within</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Equations</name>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>A further block of effects, independent of this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Also effects that are linear combinations of the others (option collinear)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Another equation at {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Cross {0} with the other levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Equation {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Its groups lie within those of the level above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Keep collinear effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Move down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Move up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Move {0} down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Move {0} up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>One effect for each value, in whatever groups its rows are: _all: R.{0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Remove the crossed effects {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Remove the level {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Use {0} as a level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>all rows</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExplainCard</name>
  <message>
   <location filename="../../gui/widgets/explain_card.py" />
   <source>Close (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/explain_card.py" />
   <source>Explanation</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>As on screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Choose file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Dots per inch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Export plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Height in millimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Lines and text as such: sharp at any size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>One and a half columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>One column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Own size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Resolution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Slide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Standard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Two columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Width in millimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Width × height</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>{0} × {1} pixels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Exporter</name>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Drawing the plots…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Export report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save all tables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save predictions and random effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save script</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save the script with its data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Typesetting the equation…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <location filename="../../gui/exporter.py" />
   <source>Writing {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>{0} cannot be written: {1}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>A step of the data: models are fitted to these rows only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Filter {0}, press to remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Keep only these rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Remove this filter: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Show these rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Value to compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Variable to filter by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>from, to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>values, with commas</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <location filename="../../gui/data/find.py" />
   <location filename="../../gui/data/find.py" />
   <source>Find in the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/find.py" />
   <source>Next (Return)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/find.py" />
   <source>Previous (Shift+Return)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/find.py" />
   <source>not found</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindPanel</name>
  <message>
   <location filename="../../gui/panes/find.py" />
   <location filename="../../gui/panes/find.py" />
   <source>Find a group or a variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>Found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>Nothing of that name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>Return selects, Shift+Return adds, Alt+Return removes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>{0} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>… and {0} more: type on.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FitLogPane</name>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Copy this table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Details of the fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Iteration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Iteration log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>LR test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Log likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Log likelihood by iteration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Save this table as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>The iterations, groups and test of a fit appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>The model has no levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>There is nothing to test: the model has no random effects.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>{0} values from {1} to {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FittedLinesView</name>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Compare the model's lines with separate regressions and with one line for all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Fit a model to see the line of every group here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Fitted lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Fitted lines plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Horizontal axis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Pooling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Population</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>The data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>The fitted line of every group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>The line of the fixed effects alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>This model has neither a covariate nor groups, so there are no lines to draw.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>population line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>{0} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>{0} {1} lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>{0} {1} means</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>{0}, fitted</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FixedRows</name>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Base levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Base levels of interactions, too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Combinations without rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Levels by their labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Omitted columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Rows of the table</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Formats</name>
  <message>
   <location filename="../../gui/formats.py" />
   <location filename="../../gui/formats.py" />
   <source>CSV</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>CSV and other text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Data files and projects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Excel workbook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>LaTeX</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Levelwise project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Markdown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Parquet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Python script</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>R script</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Stata</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Stata do-file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Tab-separated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <location filename="../../gui/formats.py" />
   <source>Web page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <location filename="../../gui/formats.py" />
   <source>Word document</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Frame</name>
  <message>
   <location filename="../../gui/tour.py" />
   <source>What the tour points at</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GroupCard</name>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>BLUP of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>mean {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>n</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>rank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>{0} interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>{0} to {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GroupPage</name>
  <message>
   <location filename="../../gui/interpret/group.py" />
   <source>Correlations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/group.py" />
   <source>Covariances</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/group.py" />
   <source>Rows of a group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/group.py" />
   <source>{0} {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HeaderBar</name>
  <message>
   <location filename="../../gui/header.py" />
   <source>{0} groups of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/header.py" />
   <source>{0} has changes that are not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/header.py" />
   <source>{0} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/header.py" />
   <source>{0} variables</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HeatMapView</name>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Arrow keys move from cell to cell, plus and minus zoom.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Correlation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Correlations of the rows of a group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Covariance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Fit a model to see how the rows of a group hang together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Row {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Rows of a group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Rows {0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>The group whose rows are shown; Ctrl+F finds any other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>The model has no groups: its rows are independent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <location filename="../../gui/plots/heat_map.py" />
   <source>What is shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>correlation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>covariance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>row of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>s.d.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} of {1} rows of {2} {3}; between different rows from {4} to {5}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} {1} has one row only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} {1}, the first {2} of {3} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} {1}, {2} rows</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Help</name>
  <message>
   <location filename="../../gui/help.py" />
   <source>About Levelwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Add the variable to the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Complete a word of the command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Linear mixed models, from a data file to estimates, tests and plots. The maximum of every likelihood is certified, and every figure can be exported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Menu of what has the focus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Move a term or a model up or down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Next or previous control</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Remove a term, delete a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Stop the fit, or clear the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Tick or untick a term or a model</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Glossary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <location filename="../../gui/help_window.py" />
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Nothing is found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Pages and words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Search pages and words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Search the help</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HierarchyPane</name>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>Hierarchy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>Level {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>No variable groups the rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>Use {0} as a level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>Which rows belong together?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>{0} groups of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>{0} rows</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Change…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Nothing has been done to the data. New variables, edits and kept rows are listed here; they are done again when the file is read again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Remove this step (Delete)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Steps of the data</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HypothesesPage</name>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Hypotheses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Keep {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Linear combinations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Remove from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Remove the answer in the chosen row (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Remove {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Tests of coefficients</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HypothesisBuilder</name>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Ask about the fixed effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Click a coefficient to add it, again to subtract it, again to leave it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Click another coefficient that this one is compared with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Click the coefficients or terms to test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <location filename="../../gui/interpret/builder.py" />
   <source>Coefficients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Combine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Expression</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Keep the question with the model, its report and scripts (Return)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Right-hand side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>The number that the coefficients are equal to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>What is tested</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>What to ask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <location filename="../../gui/interpret/builder.py" />
   <source>Whole terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Written by the ticks above; it can be typed, as in “x + 2*z”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>are equal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>are equal to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>are zero</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportForm</name>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Auto: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Begins in line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Column names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Dates begin with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Decimal mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Delimiter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Encoding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Leave out lines that do not fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Missing words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>The line of the names of the columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Thousands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Words that stand for a missing value, with spaces between: NA -99</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <location filename="../../gui/import_form.py" />
   <location filename="../../gui/import_form.py" />
   <source>comma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>in the first row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>none: one column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>pipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <location filename="../../gui/import_form.py" />
   <source>point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>semicolon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>space or apostrophe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>white space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>year</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportPreview</name>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Auto: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <location filename="../../gui/import_preview.py" />
   <source>First rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>How much of the file is read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Import preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Import {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>In the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Kind of the chosen column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Leave out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <location filename="../../gui/import_preview.py" />
   <source>Read as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>To look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>To look at ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>What the column chosen in the table holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>What to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>doubt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>line {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>ordered category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>row {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>{0} · {1} rows · {2} columns</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Importing</name>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Change…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Copy cells in a spreadsheet or rows of a text, then paste them here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Import with preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Read as {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Read it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>There is no table on the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>{0} has changed on disk.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>InfluenceTable</name>
  <message>
   <location filename="../../gui/plots/influence_table.py" />
   <source>The most influential</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>InfluenceView</name>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>4/{0} = {1}: beyond it worth a look, no test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>All rows are in one group: nothing is left without it. Look at rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <location filename="../../gui/plots/influence.py" />
   <source>Cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Computing what each group and row does to the estimates…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <location filename="../../gui/plots/influence_looks.py" />
   <source>Cook's distance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Cook's distance of the fixed effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>DFBETAS of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>DFBETAS of {0}, in standard errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>DFBETAS {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Fit a model to see which groups and rows its estimates hang on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Influence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Influence of groups and rows on the fixed effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Leverage and residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Leverage of the row on its own fitted value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Mean leverage of the rows of each {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <location filename="../../gui/plots/influence.py" />
   <source>Measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Refit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Row of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <location filename="../../gui/plots/influence.py" />
   <source>Rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Standardised BLUP of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Standardised residual of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>The figures of the most influential below the plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>The model fitted again without the selected groups, below the plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>The model has no fixed effects that a group or row could change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>The most influential first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>leverage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>n</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>row {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>std. BLUP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>std. residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>twice the mean leverage, {0}; residuals beyond ±{1}: worth a look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>{0} of {1} cases are beyond the usual thresholds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>{0}, in the order of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>{0}, the most influential first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>±2/√{0} = {1}: beyond it worth a look, no test</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>InterpretPane</name>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <location filename="../../gui/interpret/pane.py" />
   <source>Fit now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Fit the model to read it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Fitting the model without predictors…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Hypotheses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Interpret</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Intraclass correlations, R², variance explained, and your own hypotheses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>No maximum could be certified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Read the notes of the fit before you use these figures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>This is the model as it was fitted last.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>What to read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Within a group</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LevelsForm</name>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>A further equation at a level, its effects independent of the others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>A further level, within the groups of the one above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Add an equation at {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Add: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>At {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Crossed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Effects of the values of a variable that crosses the levels: _all: R.id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Equation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Level {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Move {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>{0}   {1} groups</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Interpret</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Plots</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Script</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Close Levelwise and start it again to see it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Compiling for this computer, once only…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Copy report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Fit the model again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Getting ready…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>How this file was read ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>No files yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Nothing had to be assumed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Open another file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Open data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Reading {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Saved {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Something went wrong inside Levelwise. Your data and models are intact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>The language changes with the next start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Work in progress</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Menus</name>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;About Levelwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>&amp;All tables…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Copy all tables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Delete variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Duplicate model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/plot.py" />
   <source>&amp;Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Find a group or a variable…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;First steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;Glossary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;Help on this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;History of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;How the file was read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Import with preview…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Interaction of the selected terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Larger</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Link to the data file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Missing data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/plot.py" />
   <source>&amp;Name the selection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;New model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;New variable…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Open…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Paste data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/plot.py" />
   <source>&amp;Plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>&amp;Predictions and random effects…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Read again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Rename model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Rename variable…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Smaller</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Usual size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Weights, errors, offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>A further block of effects at a level, independent of the others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add &amp;crossed effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add a &amp;level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add a &amp;term</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add an e&amp;quation at a level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add the interaction of the terms selected in the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <location filename="../../gui/menus/view.py" />
   <source>As the &amp;system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Change how the &amp;file was read…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Chosen &amp;variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Clear the se&amp;lection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Clear the selection of groups (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Compute a variable from others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Copy &amp;table as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Copy all tables of the results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Copy the table in use as a table, LaTeX, Markdown or CSV</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>De&amp;lete model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Delete the chosen variable, a step that can be undone (Delete)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>E&amp;xport</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Effects of the values of a variable across all groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Effects that vary by the groups of a variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>Explain the figure or the control that has the focus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Export &amp;report…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Export a table or a plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Fi&amp;lter rows…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Figures, distribution, labels and type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Find a group or a variable; in the Data tab, find in the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Fit after every change, while fits take under a tenth of a second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Fit as I &amp;build</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Fit the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Fixed effects…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Give the chosen variable another name, in the models too (F2)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Groups…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Iteration log…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Keep a link to the data file in the project instead of a copy of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/plot.py" />
   <source>Keep the selected groups under a name and a colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Larger text in tables, forms and plots</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Let the columns of all tables be as wide as their contents again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Likelihood-ratio test…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Open &amp;recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Open a data file or a project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Open the &amp;sample data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Open the preview of the data; the models stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Open the table that was copied in another program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Random effects…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Read the file again as it is now; the models stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Redo what was undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Reset column &amp;widths</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Save &amp;as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Save a report of the whole analysis as a web page or a Word document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Save all tables in one file, those of the groups too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Save data, steps and models as a project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Save the rows used with fitted values, residuals and the effects of their groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>See the first rows of a file and how it is read before it is opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Show only some of the rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Show or hide the panel beside the data table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Si&amp;de panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Smaller text in tables, forms and plots</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Stop the running fit (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/actions.py" />
   <source>T&amp;est coefficients…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>T&amp;ype the command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>Take the &amp;tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Te&amp;xt size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/actions.py" />
   <source>Test or combine coefficients, those of the rows selected in the results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Text of the usual size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>The language of the window; it changes with the next start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Type or choose a term of the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Undo the last change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Weights of rows and groups, robust standard errors, an offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>What was done to the data after reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Which rows the model leaves out, and why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Write the model as a command</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MissingPanel</name>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>All {0} rows have a value in every variable of the model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Build a model: here it is said which rows it leaves out, and why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Filter the table to the rows of this pattern</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Patterns of missing values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Rows left out, by what they lack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Show these rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>The model uses {0} of {1} rows and leaves out {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Without a value, by variable: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>no code</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelPane</name>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Add the interaction {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Choose another outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Choose the outcome, then add terms and a level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Confidence level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <location filename="../../gui/panes/model.py" />
   <source>Confidence level of the intervals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <location filename="../../gui/panes/model.py" />
   <location filename="../../gui/panes/model.py" />
   <source>Criterion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Fit after every change, while fits take under a tenth of a second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Fit as I build</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Leave out {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>No row is left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Omitted because {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <location filename="../../gui/panes/model.py" />
   <source>Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Outcome {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>REML: variances free of small-sample bias. ML: compare fixed parts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Rank {0} of {1} columns of the fixed part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Remove R.{0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Remove the level {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Remove {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Rows left out: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Show random effects as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Terms of the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>The variable to be explained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>There is no variable called “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Use ML</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Use {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Variances as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>choose a variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>s.d.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>{0} fixed + {1} variance parameters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>{0} groups of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>{0} missing {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>{0} of {1} rows</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelsModel</name>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Log L</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>being fitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>cannot be fitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>draft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>edited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>edited since it was fitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>fitted, converged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>fitted, no maximum certified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>fitting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>log likelihood {0}, AIC {1}, BIC {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>not fitted yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>unsure</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelsPane</name>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Add an empty model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Delete this model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Duplicate this model (Ctrl+D)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <location filename="../../gui/panes/models.py" />
   <source>Models</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelsTable</name>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Do not compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Move down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Move up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MoreForm</name>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>A variable whose coefficient is fixed at 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Clusters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Clusters of the standard errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Frequency weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Kind of weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Model: from the likelihood. Robust: from how the groups of the highest level differ. Cluster: from the groups of another variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>More of the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>No offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <location filename="../../gui/panes/model_more.py" />
   <source>Offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Offset {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Rows' weights sum to the size of their group, or to its effective size; gk: the groups get the products of both levels' weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Sampling weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Sampling weights ask for robust standard errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Sampling: the inverse of the probability to be in the sample. Frequency: how many like units a row or group stands for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Scaling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Scaling of the weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Scaling of the weights: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Standard errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Standard errors: clusters of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Standard errors: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Std. errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>The variable whose groups are independent of each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>The weight of each group of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>The weight of each row, given its group is in the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights of the rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights of the rows: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights of {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights, robust standard errors, an offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>choose a variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>cluster</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>clusters of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>effective</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>frequency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>frequency weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <location filename="../../gui/panes/model_more.py" />
   <location filename="../../gui/panes/model_more.py" />
   <location filename="../../gui/panes/model_more.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>of rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>offset {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>robust</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>robust errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>sampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>sampling weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>weights, standard errors, offset</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NewVariable</name>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>A lag is a whole number of rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>All others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Centre at a value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Centre at the grand mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Centre at the group mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Change within group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Difference of two variables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Exponent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <source>Group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Group mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>In each group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Lag within group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Leave the row itself out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Less</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Log to base 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Log to base 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Natural log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Only from exactly that far back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Ordered by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Power</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Product (interaction)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Rank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Recode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Rows back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Square</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Standardise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Type 1, 2, …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Type a number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Type an exponent such as 0.5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Type how many rows back, such as 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Values become</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <source>Variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>“{0}” is no number.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NextStepPane</name>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Choose the outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Choose the outcome; then add terms and the level they vary by.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Estimates, tests and plots appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Fit the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Fitting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Ready to fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>The iterations are listed beside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>The model pane says why and what can be done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>This model cannot be fitted to these data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>What do you want to explain?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PairsView</name>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>95 % ellipse, r = {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>A variance of this pair is estimated as zero: nothing varies together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <location filename="../../gui/plots/pairs.py" />
   <source>BLUP of {0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>Each group has one random effect here. With a random slope there are pairs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>Fit a model to see its random effects here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <location filename="../../gui/plots/pairs.py" />
   <source>Pair of effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>Pairs of random effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>Random effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>{0} BLUPs of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>{0} Their correlation is estimated as {1}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PanelsView</name>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>Fit a model to see its groups one by one here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <location filename="../../gui/plots/panels.py" />
   <source>Horizontal axis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>Panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>Panels need groups and a covariate to draw their lines against.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>Panels of selected groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>n = {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>own rows alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>population</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>the last {0} of {1} selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>{0} of {1} groups of {2}, each in a panel of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>{0} of {1} {2} by rank; select others</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlotKinds</name>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>A small plot for each selected group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Caterpillar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Every group's effect with its interval, in order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Fitted lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Influence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Normal QQ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Pairs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>QQ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Random effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Residuals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Residuals against fitted values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Residuals and BLUPs against normal quantiles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Rows of a group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>The correlations of one group's rows that the model implies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>The fitted line of every group, with its data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>The log likelihood along each variance parameter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Two random effects against each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>What the estimates would be without a group or a row</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlotLabels</name>
  <message>
   <location filename="../../gui/plots/labels.py" />
   <source> at the mean of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/labels.py" />
   <source> at the means of the {0} other terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/labels.py" />
   <source> at the means of {0} and {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlotOutput</name>
  <message>
   <location filename="../../gui/plots/output.py" />
   <source>Export the plot</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlotToolbar</name>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>Copy plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>Drag to move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>Export plot…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>More about this plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>Show everything</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlotView</name>
  <message>
   <location filename="../../gui/plots/base.py" />
   <source>Arrow keys move from group to group, Space selects, Shift+Space adds, Alt+Space removes, plus and minus zoom, 0 shows everything.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/base.py" />
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/base.py" />
   <source>{0} groups of {1}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlotsPane</name>
  <message>
   <location filename="../../gui/panes/plots.py" />
   <source>Fitted lines and random effects are drawn here after a fit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/plots.py" />
   <source>Plots</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/plots.py" />
   <source>Plots shown</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Pointer</name>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>End the tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Tour</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PoolingStrip</name>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>Complete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>Each {0} by itself: lines through its own rows alone. Their heights spread by an SD of {1}, part of it chance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>From each {0} by itself towards the model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>From the model towards one line for all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>How much the groups learn from each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>No pooling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>One line for all: the fixed effects, as if every {0} were alike.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>Pooling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>The model: every {0} is drawn towards the population line, those with few rows most. The spread shrinks from an SD of {1} to {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>{0} have too few rows for a line and are not drawn.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Preparing</name>
  <message>
   <location filename="../../gui/plots/preparing.py" />
   <source>Preparing the plot of {0} rows…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProfileView</name>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Arrow keys move along the curve, plus and minus zoom.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Computing the profile…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Fit a model to see the profile of its likelihood here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <location filename="../../gui/plots/profile.py" />
   <source>Parameter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile log likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile of the log likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile of {0}: estimate {1}, {2} % interval {3} to {4}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile restricted log likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Stop computing the profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>The profile was stopped. Choose the parameter again to compute it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>There is no fit to profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>below the maximum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>log likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>normal approximation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>profile, interval {0} to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>profile, stopped after {0} points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>profile, {0} points so far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>{0} % limit</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProjectWindow</name>
  <message>
   <location filename="../../gui/project_window.py" />
   <source> There are {0} older ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>A copy of {0} was kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Back to {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Close without saving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Levelwise did not end well the last time: there is unsaved work.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Levelwise project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Recover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Save and close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Save the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Saved {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>You went on to {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>{0} has changes that are not saved.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QuantileView</name>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>95 % envelope, {0} of {1} outside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>95 % for each point: {0} of {1} outside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Fit a model to see whether its residuals are normal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Normal QQ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Normal quantile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Normal quantile-quantile plot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Residuals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Standardised BLUP of {0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Standardised residual of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>The variance of this effect is estimated as zero: nothing varies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <location filename="../../gui/plots/quantiles.py" />
   <source>Values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>for all at once: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>through the quartiles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>{0} simulations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>{0} values against normal quantiles, {1} outside the 95 % envelope.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>{0} values against normal quantiles. {1} are outside the 95 % envelope of each point by itself, where chance alone puts about {2}; {3} outside that of all points at once, where chance puts any at all in 5 % of samples. {4} outcomes drawn from the fitted model, seed {5}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReadBar</name>
  <message>
   <location filename="../../gui/widgets/read_bar.py" />
   <source>Close this line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/read_bar.py" />
   <source>How the file was read</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RefitPanel</name>
  <message>
   <location filename="../../gui/plots/refit_panel.py" />
   <source>Fitted again without the selected groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/refit_panel.py" />
   <source>Fitting again without {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/refit_panel.py" />
   <source>Select groups to see what the model estimates without them.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RemediesCard</name>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Fit each of these models, one after the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Stop trying remedies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Try them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>What to try</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RemedyRow</name>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source> (conservative)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>AIC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Add it to the models, beside the one as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>BIC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>It cannot be fitted: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>LR test χ²({0}) = {1}, p {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>No likelihood-ratio test: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Nothing is wrong with it, and of those it has the lowest AIC.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Still: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Use the model: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Use this model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>largest change: {0} by {1} s.e.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>log likelihood</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Rename</name>
  <message>
   <location filename="../../gui/panes/rename.py" />
   <location filename="../../gui/panes/rename.py" />
   <source>Call {0} “{1}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/rename.py" />
   <source>Label of {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ResidualsView</name>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Fit a model to see its residuals here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Fitted values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Fitted {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <location filename="../../gui/plots/residuals.py" />
   <source>Horizontal axis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>In residual standard deviations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Mean residual in twenty parts of equal size: flat if the model is right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Residual of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Residuals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Residuals against fitted values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Residuals of {0} rows. {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Standardised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Standardised residual of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Trend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>fitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>mean residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>{0} rows</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ResultsPane</name>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Fit now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Fixed effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>No maximum could be certified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Random effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Read the notes of the fit before you use these estimates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>These are the results of the last fit that was possible.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>These results belong to the model as it was before your last edit.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <location filename="../../gui/saving.py" />
   <source> (and {0} more)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Certifying the saved fits…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Find the data file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Opening {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Saving {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Some figures are not those that were saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Where is {0}?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ScriptPane</name>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Copy the script</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Fit the model: its script will be here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Language of the script</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Python</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>R</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Save the script as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Save the script with its data, so that it finds them as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Save the script with its data…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Save with data…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <location filename="../../gui/panes/script.py" />
   <source>Script</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Stata</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>The data were changed here since they were read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>This is the script of the model as it was fitted last.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SelectionsBar</name>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Colour {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Delete selection {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Hide {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Keep the selected groups under a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <location filename="../../gui/panes/selections.py" />
   <source>Name of the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Name selection {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Name…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Recolour {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Rename selection {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Select its groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Selection {0}: {1} groups of {2}, {3}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Show {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>shown</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SidePanel</name>
  <message>
   <location filename="../../gui/data/side.py" />
   <source>Close the panel (F9)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/side.py" />
   <source>Show the panel beside the table (F9)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SimulationBox</name>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Draws {0} outcomes from the smaller model, fits both models to each, and counts how often the test statistic is as large as the one observed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Outcomes drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Simulate again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <location filename="../../gui/panes/simulation.py" />
   <source>Simulate its distribution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Simulated distribution of the test statistic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Stop, and use what has been drawn so far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Stopped too early to say anything.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>observed {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>{0} of {1} outcomes drawn</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StartPane</name>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>887 pupils in 48 London schools: mathematics at ages 8 and 11</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Drop a file of CSV, Excel, Stata, SPSS, SAS or R here, or choose one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Open a data file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Open data to begin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Open the school sample data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Pointers through a first analysis with the school data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Recent files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Take the tour (two minutes)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StatusPane</name>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Cannot be fitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Clear the selection (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Clear the selection: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Fitting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Fitting… {0} iterations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>No maximum certified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Not fitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Out of date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>{0} groups of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>{0} groups selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>{0} of {1} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>{0} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>✓ Converged, {0} iterations, {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SummaryChart</name>
  <message>
   <location filename="../../gui/data/chart.py" />
   <source>Distribution of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/chart.py" />
   <source>other values</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TableCard</name>
  <message>
   <location filename="../../gui/widgets/table_card.py" />
   <source>Copy {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/table_card.py" />
   <source>Save {0} as…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TableView</name>
  <message>
   <location filename="../../gui/widgets/table.py" />
   <source>E&amp;xplain this number</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Tables</name>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;APA style</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;CSV</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;LaTeX</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;Markdown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;Rounded numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;Save as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Copy table as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Copy “{0}” as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Numbers in &amp;full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Plain &amp;text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Stars for small &amp;p-values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Table for &amp;Word and Excel</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TermTests</name>
  <message>
   <location filename="../../gui/panes/term_tests.py" />
   <source>As coded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_tests.py" />
   <source>Sequential</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_tests.py" />
   <source>Tests of terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_tests.py" />
   <source>Type III</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Terms</name>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Add the mean of {0} in each {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Add the terms that {0} contains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>At a value…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>At the mean of all rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>At the mean of each {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Centre</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Centre {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Centre {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Compare levels of {0} with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Compare levels of {0} with {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Contrasts of your own…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Contrasts of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Each level with the mean of all (sum)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Each level with the mean of those before (Helmert)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Each level with the one before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Effects of {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Interaction of {0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Interaction with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Itself (its square)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Levels of {0} with an effect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Linear, quadratic, … trend (polynomial)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>None: an effect of every level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Not centred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Square of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>The last level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>The mean of the levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>The most frequent level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Use {0} as a factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Use {0} as a number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with its first level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with its last level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with its level number {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with its most frequent level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with level {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>contrasts of its levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>every level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>mean of {0} in each {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>only level {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>without level {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0}   {1} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0} as a factor, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0} centred at its mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0} centred at the mean of each {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0} centred at {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TermsDelegate</name>
  <message>
   <location filename="../../gui/panes/terms_delegate.py" />
   <source>Variable to add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_delegate.py" />
   <source>variable</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TermsModel</name>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <location filename="../../gui/panes/terms_model.py" />
   <source>Add {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Crossed effects of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Effects that vary by {0}: drag to move it, F2 to rename it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Fixed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Fixed effect of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Interaction of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <location filename="../../gui/panes/terms_model.py" />
   <source>Move {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Random intercept by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <location filename="../../gui/panes/terms_model.py" />
   <source>Random slope of {0} by {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <location filename="../../gui/panes/terms_model.py" />
   <source>Remove {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Remove: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Term</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Type or choose a variable, or drop one here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Use {0} instead of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>add a term…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>right-click for more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TermsTable</name>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Change variable…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Contrasts of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Equation {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Interaction of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Move down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Move up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Move {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <location filename="../../gui/panes/terms.py" />
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Tour</name>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Build it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Build the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Choose math5 as the outcome, add the term math3, and let the intercept vary by school. Do it by hand, or have it done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Click a school in the caterpillar plot: its line and its pupils light up everywhere. Shift adds schools, Esc clears.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Ctrl+Return fits. While fits are quick, the window then fits as you build.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Ctrl+Z takes everything back, fits included. F1 helps on any control. The tour is in the Help menu.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Do it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Does math3 matter more in some schools? Duplicate the model (Ctrl+D), tick math3 under school, and fit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Each variable with its type and the level at which it varies. school has been recognised: it groups the rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Every click shows here as a command of Stata's mixed; typing works as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Fit it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Open them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Pupils in schools</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Read the results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>That is all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>The fixed effects are those of an average school; the random effects say how much schools differ. F1 on any figure explains it in plain words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>The same as a command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>The school data: 887 pupils of 48 schools, an earlier test (math3) and mathematics two years later (math5). Do schools differ?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Ticked models stand side by side, with the right test where one is a special case of the other, and what it takes for granted in words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Tour, {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Try more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>What the file holds</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VariablePanel</name>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Click a heading of the table to see its variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Codes that mean “missing”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <location filename="../../gui/data/variable_panel.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Label of the value {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Missing values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <location filename="../../gui/data/variable_panel.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>New variable from this…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Return makes these values missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Return renames it, in the models too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <location filename="../../gui/data/variable_panel.py" />
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Value labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>categories</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>codes, such as -9, 99</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>distinct</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>made missing: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>maximum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>median</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>minimum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>no code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>ordered categories</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>quartile 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>quartile 3</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>std. dev.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>text</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VariablesModel</name>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Type</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VariablesPane</name>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Add as factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Add as fixed effect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Add with a random slope by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Add {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Filter variables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Filter variables by name or label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Outcome {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Remove from the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Use as crossed factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Use as level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Use as outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <location filename="../../gui/panes/variables.py" />
   <source>Variables</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VariancePage</name>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Correlations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Covariances</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Effects by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Information criteria</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Intraclass correlations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Random effects on the other scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Random effects together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Shares of the variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Variance explained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Where the variance lies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>fixed part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>this model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>without predictors</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>core</name>
  <message numerus="yes">
   <location filename="../../core/data/steps/base.py" />
   <source> (and in {n:,} other rows)</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/model/independence.py" />
   <location filename="../../core/stream/factor.py" />
   <source> (condition number {value:.1g})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/bootstrap.py" />
   <source> ({failed} more could not be fitted)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source> They are written as in {found}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <location filename="../../core/data/steps/rows.py" />
   <location filename="../../core/inference/notes.py" />
   <location filename="../../core/inference/remedies.py" />
   <location filename="../../core/inference/remedies.py" />
   <location filename="../../core/inference/remedies.py" />
   <location filename="../../core/inference/remedies.py" />
   <location filename="../../core/inference/remedies.py" />
   <location filename="../../core/report/explain_parameters.py" />
   <location filename="../../core/report/explain_parameters.py" />
   <source> and </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source> and {n_codes} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source> and {n_infinite} others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design_notes.py" />
   <source> and {n_names} others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design_notes.py" />
   <source> and {n_odd} others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source> and {n} others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source> in each {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>(base)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>(null − this) / null (Raudenbush and Bryk 2002, chapter 4).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>(omitted)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/layout.py" />
   <source>* p &lt; .05, ** p &lt; .01, *** p &lt; .001</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>1: a group of {grouping} that was not fitted, or none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>95 % of the groups lie within ±{number} of the average</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report_html.py" />
   <source>&lt;b&gt;Figure {figures}.&lt;/b&gt; {caption}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report_html.py" />
   <source>&lt;b&gt;Table {tables}.&lt;/b&gt; {laid}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>A backslash before a quote makes it part of the value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>A coefficient or a number is expected here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>A coefficient or a number is expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>A colon follows the name of a level: “|| school:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>A command begins with the variable to explain: “math5 math3 || school:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>A constraint says nothing about any coefficient.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>A lag of 0 rows is the variable itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>A level has weights, but it is not said which kind they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>A level is one variable; each level has its own equation, begun by “||”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>A mean over these rows varies {effect} times as much as one over as many independent rows would, because rows of one group are alike.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/used_rows.py" />
   <source>A model needs several rows in several groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/design.py" />
   <source>A model with {what} cannot be fitted to streamed rows. {why}, which the passes over the rows do not take.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>A picture of {width} by {height} pixels is too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>A product needs two variables.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>A product or a power of a variable far from 0 follows the variable itself. Centred, the same model has coefficients that the data tell apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>A random effect of each level of {factors} is written R.{factors2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report_files.py" />
   <source>A report cannot be written to “{file}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>A rule names no values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>A share can be negative: a predictor may raise the variance at a higher level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/codec.py" />
   <source>A step of the kind “{kind}” is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>A variable is missing beside “#” in “{shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>A variance cannot be negative: chibar2(01) allows for that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>A variance cannot be negative: if the groups did not differ, chance alone would put its estimate at zero about half the time. chibar2(01) allows for that as if there were very many groups; the exact distribution for these {groups} gives {p}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>A variance cannot be negative: if the groups did not differ, chance alone would put its estimate at zero about half the time. chibar2(01) allows for that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>A variance of {n}, in squared units of the outcome.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>A weight of the level {level} belongs to the group as a whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>A weight of these contrasts is too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>AIC = 2k − 2 log L with k parameters (Akaike 1974): what the model misses plus what its parameters cost. Only differences between models of the same rows mean anything; smaller is better.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>AIC and BIC charge for each of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>About how far the combination would miss its true value: {se}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>Add a file name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/influence.py" />
   <location filename="../../core/inference/marginal.py" />
   <location filename="../../core/report/estat.py" />
   <source>Add a level to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Add a variable to it, or keep its random intercept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>Add one, such as 1–3 becomes 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/rows.py" />
   <source>Add one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>Add the option mle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/__init__.py" />
   <source>All data files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>All the variation is common to the effects of a group, or there is none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>All {n_obs} rows were used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>An equation is expected: “x + z = 0”, or names alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>An operator (+, -, *, /) is expected before it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>April</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>As a command:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>As it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>As the AIC, but each parameter costs the logarithm of the number of rows: {sum} = {bic}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>Ask its owner for access, or copy it to a folder of yours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source>At most {value} are possible; make it a level, or use it as a number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>August</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Average</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>BIC = k log n − 2 log L with k parameters and n rows (Schwarz 1978): as AIC, with a higher price on parameters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/blup_table.py" />
   <source>BLUP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>BLUP of {effect} in {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/blup_table.py" />
   <source>BLUPs of {effect}, {interval}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <source>Better reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Both models are fitted by REML to the same rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Both models have the same rows and the same groups, the one without predictors random intercepts only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>By REML, compare models with the same fixed part only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>Call it “{better}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Change in s.e.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/rows.py" />
   <source>Change or remove a condition.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>Change: of the fixed effect that changes most, in its standard errors. LR test: against the model as it is, under a chi-square that is conservative where a variance is tested.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Changes of the fixed effects without the group, variance parameters held.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Changes of the fixed effects without the row, variance parameters held.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>Check the name and the folder it is in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>Check the name and the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <location filename="../../core/project/project.py" />
   <source>Check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parts.py" />
   <source>Check the pattern and its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>Choose 20 to 2000 mm a side and 20 to 2400 dots per inch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>Choose a file inside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Choose a level whose groups hold several rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Choose a level with several groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>Choose a numeric variable, or change its type first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <location filename="../../core/model/design.py" />
   <location filename="../../core/model/weighting.py" />
   <source>Choose a numeric variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>Choose a smaller size or fewer dots per inch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>Choose a variable that varies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/clusters.py" />
   <source>Choose a variable with many clusters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source>Choose among its levels: {known}.{operand}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Choose an outcome that varies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>Choose another comparison.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Choose another encoding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/arrow_files.py" />
   <location filename="../../core/data/foreign/arrow_files.py" />
   <location filename="../../core/data/foreign/statistics_files.py" />
   <location filename="../../core/data/readers/csv_layout.py" />
   <location filename="../../core/data/readers/csv_layout.py" />
   <location filename="../../core/data/readers/dta.py" />
   <location filename="../../core/stream/parquet_parts.py" />
   <location filename="../../core/stream/parquet_parts.py" />
   <source>Choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>Choose another folder or file name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parts.py" />
   <source>Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Choose another level, or an outcome measured on each row.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>Choose another name or folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>Choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>Choose another order, or keep one row of each {order}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>Choose another variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <location filename="../../core/data/foreign/grid.py" />
   <location filename="../../core/data/foreign/r_files.py" />
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/clusters.py" />
   <source>Choose clusters that hold whole groups of {level}, or {level} itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/export.py" />
   <source>Choose one of {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>Choose other predictions, or rename the variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>Choose other predictions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>Choose sampling or frequency weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source>Choose the base among them, or name it: ib2.g.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Choose the variable to be explained.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Choose two different models.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_tokens.py" />
   <source>Close it after the variable's name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Close it with “)”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/drawing.py" />
   <source>Close other programs, or choose a smaller size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/names.py" />
   <source>Column {position} has no name: it is called “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Combination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Compare figures of fit only between models of the same rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Compare models of the same outcome.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Compare such models by AIC or BIC.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Compare such models by Wald tests, or without vce and sampling weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>Compute the weight as a variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Constraint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Converged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parts.py" />
   <source>Convert it first: levelwise convert IN OUT.parquet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>Convert it to Parquet with levelwise convert on a machine whose memory holds it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Cook's distance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>Copy it again from where it came from, or save it again from Stata.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/guard.py" />
   <source>Copy it again from where it came from, or save it again in its own program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source>Copy it again from where it came from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Copy the cells of a table first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>Correct it, or make it a missing code first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <location filename="../../core/inference/new_columns.py" />
   <location filename="../../core/model/factor_levels.py" />
   <location filename="../../core/stream/facts.py" />
   <source>Correct the value or make it missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>Correct the value, or choose another variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Correlations of effects by {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Correlations of random effects, {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Covariances of effects by {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Covariances of random effects, {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Criterion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/writers.py" />
   <source>Data cannot be written as {shown}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/r_files.py" />
   <source>Data frame: “{title}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>December</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>Decimal mark: comma.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>Decimal mark: point.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/guard.py" />
   <source>Delete what lies far outside the table, or save the table alone as CSV (UTF-8).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>Delimiter: {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Design effect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <location filename="../../core/data/dataset.py" />
   <location filename="../../core/inference/hypotheses.py" />
   <location filename="../../core/inference/influence.py" />
   <location filename="../../core/inference/marginal.py" />
   <location filename="../../core/inference/matching.py" />
   <location filename="../../core/inference/relevel.py" />
   <location filename="../../core/model/_options.py" />
   <location filename="../../core/model/_options.py" />
   <location filename="../../core/model/_varlists.py" />
   <location filename="../../core/model/design.py" />
   <location filename="../../core/model/syntax.py" />
   <source>Did you mean “{close}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>Dimension: written out with indicator columns, this model has a {total} × {total} covariance matrix of crossed effects to factor at every step. The {n_groups} groups of {largest} were eliminated one by one instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Do not divide the estimate by it to test whether it is 0: a variance cannot be negative, and the ratio is not normal there. Use the likelihood-ratio test.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>EM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>EM alone comes close to a maximum slowly and cannot say when it is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Each term given all others, factors coded sum-to-zero. In an interaction with a covariate, a factor is tested where the covariate is zero: centre it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Each term given the constant and the terms before it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Effective rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>Encoding: Latin-1 (the file does not say).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Encoding: UTF-16 (no byte order mark).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Encoding: UTF-8 (byte order mark).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>Encoding: UTF-8 (the file does not say).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Encoding: UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>Encoding: Windows-1252 (the file does not say).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source>Encoding: {file_encoding}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Encoding: {known} (a guess, as the file is not UTF-8).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Encoding: {known} (as chosen).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Encoding: {said}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Estimate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Every column is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Every line ends with a delimiter: the empty last column is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Explained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <location filename="../../core/data/readers/files.py" />
   <source>Export it again from where it came from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>Export it again with its rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/client.py" />
   <source>Export it as CSV (UTF-8) in the program it belongs to, and open that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/columns.py" />
   <source>Express it in another unit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>February</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report_docx.py" />
   <source>Figure {figures}. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Fit both by ML (option mle).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Fit both by the same criterion.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Fit both to the rows where {names} is not missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Fit both to the same data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Fit both to the same rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/on_dask.py" />
   <source>Fits on a cluster need Dask, which is not installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Fitted again without the selected groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Fixed and random effects together account for {percent} % of the variance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <source>Fixed effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>For a mean, the rows used are worth about {n} independent ones: their number divided by the design effect.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Format: {format}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/__init__.py" />
   <source>Formats that can: {formats}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Give a categorical variable the same base and coding in all terms.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <location filename="../../core/stream/csv_parts.py" />
   <location filename="../../core/stream/parquet_parts.py" />
   <location filename="../../core/stream/parquet_parts.py" />
   <source>Give all files the same columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parts.py" />
   <source>Give all files the same format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Give both the same offset.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Give both the same weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_parse.py" />
   <source>Give every line the same number of values, or quote those with a delimiter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/new_columns.py" />
   <source>Give it the codes that the fitted data have.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parquet_parts.py" />
   <source>Give the column the same type in all files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/matching.py" />
   <source>Give the groups different value labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <location filename="../../core/model/weighting.py" />
   <source>Give the rows' weights: “[pw=weight]”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/on_dask.py" />
   <source>Give the workers more memory, or use more of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <location filename="../../core/report/journal.py" />
   <source>Groups of {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Groups of {level} do not differ here more than chance alone would make them differ: the variance is estimated at exactly 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>How far the estimate would typically lie from the true value: about {se}. {source}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>How far the estimate would typically lie from the true value: {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>How this was computed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Hypothesis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>ICC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>ICC of {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If 0 is no sensible value of a predictor, centre it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>If a variable has this name, write it in quotation marks: {shown}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>If it begins the equation of a level, write “|| {shown}:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>If it is the name of a variable, write it in quotation marks: {shown}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If the groups did not differ, a test statistic as large as this one would come up with probability at most {p}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If the groups did not differ, a test statistic as large as this one would come up with probability {p}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If the study were repeated with other groups and rows, the estimate of {effect} would typically miss the true value by about {se}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If the true coefficient of {effect} were 0, a z at least as far from 0 as this one would come up with probability {p} (both tails of the standard normal).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If the true coefficient were 0, it would lie between −1.96 and 1.96 in 95 % of studies with many groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>If {smaller} were true, a statistic as large as this one would come up with probability at most {p}, by the distribution {kind}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>If {smaller} were true, a statistic as large as this one would come up with probability {p}, by the distribution {kind}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/r_files.py" />
   <source>In R, save a data frame: saveRDS(as.data.frame(x), file).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/r_files.py" />
   <source>In R, save the table alone, or write it as CSV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <location filename="../../core/data/readers/dta.py" />
   <source>In Stata, save it in an older format: saveold "{stem}-118.dta", version(14)  (format 118).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>Independent effects depend on where the covariate is 0: at its mean, slope and intercept have least to do with each other. The intercept is then that at the mean.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>Independent effects of {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>Independent random effects of {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Influence of each {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Information criteria</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/on_dask.py" />
   <source>Install it with: pip install 'levelwise[dask]'.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Interact the variables themselves: i.g#c.x.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Intervals are symmetric on the logit scale.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Intervals made in this way hold the true value in about {percent} of studies with many groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Intraclass correlations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>It adds nothing: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>It belongs to the equation of a level: “|| school: x, {option}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>It cannot be fitted: {problem}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It comes from the curvature of the likelihood by the delta method.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It comes from the curvature of the {likelihood} at its maximum, carried over to this scale.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/relevel.py" />
   <source>It has no levels at all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>It has {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is 1 + (m − 1) ICC, with m the size of the groups weighted by rows (Kish 1965). What varies within groups only is estimated better than it says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is computed from the estimates as they are written; its standard error takes into account that they are correlated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It is computed on the scale of Fisher's z, where it is symmetric, and carried back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It is computed on the scale of logarithms, where it is symmetric, and carried back. It can therefore never hold 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is computed on the scale of logits, where it is symmetric, and carried back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is computed on the scale of the combination itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It is computed on the scale of the covariance itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>It is first, last, freq, a number, a place as #2, or the text of a level: ib("north").g.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It is not defined, because a variance that it depends on is 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>It is not the probability that there is no effect, and it says nothing about how large or important the effect is: read the interval for that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_words.py" />
   <source>It is robust: computed from how much the {n} groups of {cluster} pull the estimate this way and that, so that it holds even if the model of variances is wrong, when they are many and independent of each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_words.py" />
   <source>It is robust: computed from how much the {n} rows pull the estimate this way and that, so that it holds even if the model of variances is wrong, when they are many and independent of each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is that of the effects themselves, as the model estimates it, not of the predicted effects, which are shrunk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>It is the estimate ± {quantile} standard errors. Intervals made in this way hold the true value in about {percent} of studies with many groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>It is the generalised least-squares estimate at the estimated variances, which maximises the {likelihood}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is the square root of L V L′, with L the weights of the coefficients and V their covariance matrix.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>It is the square root of the diagonal of (X′V⁻¹X)⁻¹ at the estimated variances, which are taken as known: with few groups it is somewhat too small.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It is the value at which the {likelihood} is largest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is what the random effects that the rows share and the residual imply: an element of Z G Z′ + σ² I. The fixed part is taken out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>It is written {forms}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>It is written “|| _all:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>It runs from a smaller to a larger number over at most {value} levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It takes the variances as known: with few groups the p-value is somewhat too small.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>It was fitted by {kind}. {certified}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Iteration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Iteration log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/relevel.py" />
   <source>Its levels are, from the top: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/marginal.py" />
   <source>Its levels are: {groupings}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/influence.py" />
   <source>Its levels are: {titles}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/predict.py" />
   <source>Its name must end in one of {extensions}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report_files.py" />
   <source>Its name must end in one of {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>Its terms are: {terms}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Its variances are somewhat too small where there are few groups; REML mends that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>January</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Joint tests of terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>July</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>June</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Keep one at least.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <location filename="../../core/model/weighting.py" />
   <source>Keep one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>Keep one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>LR chi2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>LR test against linear regression: {kind} = {chi2:.2f}, {p}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <source>Larger</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Larger: {second}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Largest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>Leave it out, or fit this model another way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parquet_parts.py" />
   <source>Leave it out, or save it in another type.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>Leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/clusters.py" />
   <source>Leave out vce and sampling weights, or the level _all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/design.py" />
   <source>Leave out {what}, or fit data that memory holds, from one file and without --stream.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Leave the structure out: the effects are then independent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Leave them out here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>Leave them out, or the crossed factor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/new_columns.py" />
   <source>Leave these rows out, or fit the model to data that have this level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>Let the table begin at an earlier line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>Let them become missing, or name them all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>Levels are written i2.g, i(2 3).g, i(2/4).g or i("north" "west").g.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Levelwise {version}, Python {python}, {libraries}, on {system} ({machine}). The fit took {seconds:.2g} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <location filename="../../core/report/influence_tables.py" />
   <source>Leverage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Likelihood-ratio test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <source>Likelihood-ratio tests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/reading.py" />
   <source>Linear combinations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/report.py" />
   <source>Linear mixed model of {outcome}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>Linear mixed models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>Linear mixed models of {outcome}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/labelled.py" />
   <source>Lines of {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <location filename="../../core/report/explain_reading.py" />
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/remedies.py" />
   <location filename="../../core/report/tables.py" />
   <source>Log likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Look for a quote mark that is never closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/blup_table.py" />
   <source>Lower</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/information_criteria.py" />
   <source>ML and REML likelihoods are not of the same thing: do not compare them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>ML takes no account of the fixed effects that it has estimated and, with {n} groups, draws variances towards 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>ML, maximum likelihood: models may differ in their fixed part as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>Make it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>Make it categorical first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>Make it text first, if it spells dates as yyyy-mm-dd.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>Make it, or choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>Make such values missing, or keep only the rows where it is positive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>Make such values missing, or use a whole exponent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>Make the header and the rows equally long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>March</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/reading.py" />
   <source>Marginal correlations, {level} {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Marginal covariances, {level} {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Marginal standard deviations, {level} {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Max</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>May</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>Missing values are written as: {words}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Missing: in all rows. Mean, s.d., min and max: over the rows used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <location filename="../../core/report/report.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Models side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Models with different fixed parts are compared by ML.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>More iterations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Nakagawa and Schielzeth (2013); with random slopes Johnson (2014).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>Name a coefficient on one side of the equation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>Name coefficients: “x z” or “x = z”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_varlists.py" />
   <source>Name each variable: x1 x2 x3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Name the level, with a colon: “|| school:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Name the variable that tells the groups apart: “|| school:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Newton</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>Newton's method after EM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/on_dask.py" />
   <source>No Dask scheduler answers at “{address}”: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>No LR test: {untested}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>No coefficient is named.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/quantile_simulation.py" />
   <source>No envelopes can be drawn from this model: it has weights or an offset, or too many rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/refit.py" />
   <source>No group is to be left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>No level is named in “{shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>No maximum could be certified: these estimates are not to be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>No maximum could be certified: {command}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>No maximum of the likelihood could be certified without them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>No maximum of the likelihood could be certified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>No maximum of the likelihood could be certified: {why}. Do not use these figures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>No more variation between the groups of {level} than chance would give. If the design has this level, keep it: a variance of 0 does no harm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>No random intercept of {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>No random slope of {names} between groups of {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>No row had to be left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/used_rows.py" />
   <source>No row has a value in every variable of the model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>No row has the combination of levels of {names}{more}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/rows.py" />
   <source>No row would be left: {sentence}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>No value is named.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_varlists.py" />
   <source>No variable has a name like “{shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>None of these terms has a coefficient that is estimated: nothing can be tested.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/docx.py" />
   <source>Note. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Nothing follows “||”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>November</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Null model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/survey.py" />
   <source>Number the groups of the lower levels from 1 on within those above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Observations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>October</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Of the fixed part it is that of the predictions xb over the rows; of random effects with slopes the mean over the rows; all parts together are the whole variance that the model implies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>Of the slopes that of {names} varies least. Its fixed effect stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>One group of {level} holds {share:.0%} of the rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>One model was fitted by ML, the other by REML: their likelihoods are not of the same thing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>One more unit of {effect} goes with a {outcome} that is {size} higher on average, the rest of the model being the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>One more unit of {effect} goes with a {outcome} that is {size} lower on average, the rest of the model being the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>One of the models has no certified maximum of its likelihood: {spec}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>One of the models has robust standard errors or sampling weights: a likelihood-ratio test needs a likelihood that is believed. Its command is {spec}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>Only a number other than zero can divide.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Only differences mean anything, between models of the same rows and with the same fixed part.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Only differences mean anything, between models of the same rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/used_rows.py" />
   <source>Only one row has a value in every variable of the model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>Open it in any Stata and save it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>Open it in the program it belongs to and save it as CSV (UTF-8) or Stata 118.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Open it in the program it belongs to and save it as CSV (UTF-8).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/variables.py" />
   <source>Open other data instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/codec.py" />
   <source>Open the project with the version that saved it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Options are separated by spaces; one comma goes before the first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Over the groups of {level}, {pair} {size}: where {first} is above the average, {second} tends to be above it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Over the groups of {level}, {pair} {size}: where {first} is above the average, {second} tends to be below it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>PDF document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>PNG picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Parameter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <source>Parameters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Parentheses follow the name of an option, after the comma; terms are bound by them as in i.(g h) and (g h)#c.x.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Plots</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>Plots are written as {formats}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/unkept.py" />
   <source>Predictions are written by levelwise predict; for anything else fit a part of the data that memory holds, from one file and without --stream.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/predict.py" />
   <source>Predictions of streamed rows cannot be written to “{path}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_parse.py" />
   <source>Put a quote mark at both ends of the value, or double the one inside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>R.{factor} with covariance(exchangeable)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>R.{factor} with covariance(exchangeable) needs several groups of {level}, or a model without a constant: what all effects of a single group have in common cannot be told from the constant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>REML instead of ML</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>REML, restricted maximum likelihood: the variances are estimated from what the fixed part leaves, so that they are not too small in small samples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/information_criteria.py" />
   <source>REML: compare models with the same fixed part only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>REML: the test is of the random part; both models have the same fixed part.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <source>Random effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Random effects as standard deviations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Random effects as variances</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Random effects of {above} and {last} added up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/labelled.py" />
   <source>Random effects of {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Random effects, {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_tasks.py" />
   <source>Read it again (File menu), or keep the data in the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/bootstrap.py" />
   <source>Read the test's own reference distribution.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Reference distribution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>Remedies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Remove it from the equation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Remove it from the predictors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Remove one of the two, or use {b} for random slopes only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>Remove one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Remove random slopes, or choose a level with larger groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Remove terms, or use more data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>Remove the condition and make it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Remove the fixed effects that identify the groups, or the level {level}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/engine/fit.py" />
   <source>Remove the predictor or the level that leaves nothing to explain.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/engine/fit.py" />
   <source>Remove the predictor that determines the outcome.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Remove {omitted} from the equation, or add the option collinear to keep it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>Residuals need the outcome {outcome} as numbers, which the new rows do not have.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/html.py" />
   <location filename="../../core/report/report.py" />
   <source>Results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Robust s.e.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>Robust standard errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/clusters.py" />
   <source>Robust standard errors need independent groups, and the level _all is one group.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>Robust standard errors: they take the {n} rows to be independent of each other, and hold if the model of variances is wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>Robust standard errors: they take the {n} values of {clusters} to be independent of each other, and hold if the model of variances is wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/influence_tables.py" />
   <source>Row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Row {first}: correlation with itself {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Row {first}: variance {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/row_facts.py" />
   <source>Row {row} of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/outlier.py" />
   <source>Row {row} of {source}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/blup_table.py" />
   <location filename="../../core/report/explain_reading.py" />
   <location filename="../../core/report/influence_tables.py" />
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Rows left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Rows scatter around the line of their group with a standard deviation of {sd}: about 95 % of them lie within ±{number} of it, in units of {outcome}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Rows scatter around the line with a standard deviation of {sd}: about 95 % of them lie within ±{number} of it, in units of {outcome}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Rows used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>Rows {a:,} and {b:,} have the same {order} in the same {group} ({group2}): which of them comes first is not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Rows {first} and {second} of this group have the correlation {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Rows {first} and {second} of this group have the covariance {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Rows {first}, {second}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>R² conditional (both parts)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>R² marginal (fixed part)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/layout.py" />
   <source>SE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>SVG drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>Sampling weights are pw, frequency weights fw.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>Sampling weights: the likelihood is a pseudolikelihood. Likelihood-ratio tests and information criteria have no meaning for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Save it again as UTF-8 CSV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>Save it again from Stata, or export it as CSV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>Save it again from Stata.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/process.py" />
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source>Save it again in the program it belongs to, or export it as CSV (UTF-8).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/guard.py" />
   <source>Save the table alone as CSV (UTF-8) and open that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>Scale the weights of each level before, and leave pwscale out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/refit.py" />
   <source>Select groups of this level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>Separate values by commas.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>September</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Sequential tests of terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/matching.py" />
   <source>Several groups of {grouping} are called “{text}”: new rows cannot be told to belong to one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Share</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>Sheet: “{grid}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>Show where it is now, or bring it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Simplify it before comparing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <source>Smaller</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/information_criteria.py" />
   <source>Smaller is better. Parameters: fixed effects and variance parameters; BIC counts rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Smaller: {first}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Smallest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Some combinations of levels have no rows: Type III hypotheses depend on which.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>Spaces after the delimiter are left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>Standard errors in brackets.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/on_dask.py" />
   <source>Start one with dask scheduler, and give the address that it prints.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>Stata format {found}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Std. residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/data.py" />
   <source>Step {k}: {step}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/history.py" />
   <source>Step {number} ({step}) cannot be done: {message}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_tasks.py" />
   <source>Step {number} ({step}) is left out: {message}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Step {number}: {step}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>Still: {trouble}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Structure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/docx.py" />
   <source>Table {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/docx.py" />
   <source>Table {number}. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/export.py" />
   <source>Tables cannot be written to {what}: “{path}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Take it out; the option noconstant leaves the constant out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <location filename="../../core/model/syntax.py" />
   <location filename="../../core/model/syntax.py" />
   <source>Take one of the two out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Take the constant out of the other equation, or this structure from the factor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Term</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>Terms are written x, i.g, ib2.g, 2.g, g#h, i.g#c.x, g##h, i.(g h), center(x), center(x, school).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Test of {term}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Tests of coefficients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Text (CSV)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>That is also the share of the remaining variance that lies between groups, at this level and those above it: {percent} %.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>That is what {pattern} takes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>That is {percent} % of the variance that the fixed part leaves, which is also the correlation of two rows of one group (the ICC).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_sav.py" />
   <source>The SPSS file cannot be written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_reading.py" />
   <source>The Wald test {what}: {n} restrictions at once.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>The base level is missing in “{shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/on_dask.py" />
   <source>The cluster lost the workers that folded the data: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>The code {twice:.15g} has two labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/table.py" />
   <source>The codes of missing values are damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The coefficient of {effect} is {estimate}: {outcome} differs by so much, on average, when this column of the model is one larger and the others stay as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>The coefficients are {shown}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>The column {name} is asked for by two terms.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parquet_parts.py" />
   <source>The column “{header}” holds values that cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parquet_parts.py" />
   <source>The column “{header}” is {own} in “{path}” and {type} in “{first}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/names.py" />
   <source>The column “{original}” is called “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>The columns of “{path}” are in another order than those of “{first}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The combination of coefficients is estimated at {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>The condition on {variable} lacks its values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>The contrasts of {variable} are not possible: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>The data do not determine the correlation; without it there is less to estimate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>The data file of “{file}” is not where it was: “{path}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_tasks.py" />
   <source>The data file “{file}” cannot be read: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/project_tasks.py" />
   <source>The data file “{file}” has changed since it was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>The data file “{found}” has changed since the project was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>The data have a variable called “{column}” already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/table.py" />
   <source>The data of the project are damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/table.py" />
   <source>The data of the project are damaged: {variable} is no number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/table.py" />
   <location filename="../../core/project/table.py" />
   <source>The data of the project are too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/table.py" />
   <source>The data of the project lack columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/table.py" />
   <location filename="../../core/project/table.py" />
   <source>The description of the data is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The deviation of groups in {a} correlates with itself at 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The deviation of groups in {a} has the variance {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The deviations of groups in {a} and in {b} correlate at {n}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The deviations of groups in {a} and in {b} have the covariance {n}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/bootstrap.py" />
   <source>The distribution cannot be simulated for models with weights or an offset.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>The effect of {effect} differs between the groups of {level} with a standard deviation of {sd}: {within}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>The effects of a factor (R.) cannot be {structure}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>The effects of {names} differ with a standard deviation of {sd}: {within}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>The encoding is a guess: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>The encoding of “{name}” cannot be told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>The equation of a level begins with two bars: “|| school:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>The equation of level {level} has no random effects.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>The equation of level {level} has {effects} random effects ({shape} in each of {n_groups} groups) and only {n} rows to estimate them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The estimate in units of its standard error, and how probable one at least as far from 0 is if the true combination is 0: {p}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The estimate in units of its standard error: {estimate} / {se} = {z}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>The estimate lies on the boundary of what is possible (a variance of 0 or a correlation of ±1), or depends on one that does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The estimate lies on the boundary, where a standard error would mean nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The estimate lies on the boundary, where an interval would mean nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>The exponent is no number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>The expression ends too soon.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>The file has {n} data frames with data; “{name}” is read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>The file has {n} sheets with data; “{name}” is read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>The first row is the header.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/reading.py" />
   <source>The first {n} of {total} rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>The fit is certified: it is a maximum of the likelihood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>The fit is sound: nothing needs a remedy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>The fit less what the parameters cost: {sum} = {aic}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>The fit, read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The fixed effects alone account for {percent} % of the variance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The fixed effects and variance parameters that were estimated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parts.py" />
   <source>The folder “{data}” has no Parquet or CSV files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>The groups are estimated not to differ where the covariates are 0. Sensible only where 0 means something.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>The groups of {level} are already told apart by the fixed effects: nothing is left for a random intercept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>The header has one name too few: the first column is taken to be unnamed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>The joint Wald test of {tested} coefficients needs more than {tested} clusters and is not available.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>The larger it is, the more {smaller} loses by what it leaves out of {larger}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The larger it is, the worse the regression fits, which takes all rows for independent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The larger model's likelihood is lower than the smaller's, which cannot be at its highest maximum: the statistic is set to 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>The level is missing between “||” and “{first}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>The level {level} appears twice, with other levels between.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>The level {level} has one row per group ({n} groups in {n} rows): its variance and the residual variance cannot be told apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>The level {level} has two weights, {first} and {second}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>The level {level} is constant: all used rows belong to one group.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>The levels of {outcome} in the groups of {level} differ with a standard deviation of {sd} where the predictors with random slopes are 0: {within}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>The levels of {outcome} in the groups of {level} differ with a standard deviation of {sd}: {within}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The log likelihood that was maximised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The mean of {outcome} is estimated at {estimate} where every predictor is 0, in a group that is itself average.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>The model has no fixed term “{term}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/influence.py" />
   <location filename="../../core/inference/marginal.py" />
   <source>The model has no groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/influence.py" />
   <location filename="../../core/inference/marginal.py" />
   <source>The model has no level “{level}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/relevel.py" />
   <source>The model has no level “{relevel}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>The model has no outcome.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>The model has no random effects.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>The model has no random intercept: how alike two rows of a group are depends on the rows. See the marginal correlations (wcorrelation).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>The model has {parameters} parameters and only {n} rows to estimate them.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_models.py" />
   <source>The model is fitted to {n} rows that have a value in each of its variables.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The model without predictors has no variance here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The models are not nested: {why}. The test compares a model with a special case of itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The models explain different outcomes, {outcome} and {outcome2}: their likelihoods have nothing in common.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The models have different offsets: neither is a special case of the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The models have different weights: their likelihoods are not of the same data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/information_criteria.py" />
   <source>The models use different rows or outcomes: do not compare them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The models use different rows: {rows}. Likelihoods of different data cannot be compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The models were fitted by REML and their fixed parts differ: restricted likelihoods are those of different contrasts of the data and cannot be compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>The most influential rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/__init__.py" />
   <source>The name ends in {suffix}, but the content is {reader}: it is read as that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/matching.py" />
   <source>The new rows have no variable called “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/new_columns.py" />
   <source>The new rows have “{text}” in {variable}, a level that was not fitted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>The offset {offset} is text, not numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_varlists.py" />
   <source>The one called so is written in quotation marks: {word}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>The option “pwscale()” scales sampling weights only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>The option “pwscale()” scales sampling weights, and there are none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>The option “{option}” takes nothing in parentheses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>The option “{pattern}” is given twice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <location filename="../../core/model/_options.py" />
   <source>The option “{pattern}” needs {what} in parentheses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>The option “{shown}” is not expected here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>The option “{shown}” is not understood yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>The option “{shown}” is not understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>The options “{pattern}” and “{pattern2}” contradict each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The other levels are compared with this one, whose coefficient is 0 by definition.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>The outcome does not vary within the groups of {level}: the residual variance is zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>The outcome is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>The outcome {name} is constant: every used row has the value {y:g}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The outcome {outcome} has not the same values in both models.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/engine/fit.py" />
   <source>The outcome {outcome} is an exact function of the predictors: the residual variance is zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>The outcome {outcome} is text, not numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>The picture could not be encoded as PNG.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/drawing.py" />
   <source>The plot could not be drawn: there may not be enough memory for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/new_columns.py" />
   <source>The predictor {name} is text in the new rows, not numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The predictors account for {percent} % of the variance {where}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/engine/fit.py" />
   <source>The predictors and the groups determine the outcome {outcome} exactly: the residual variance is zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>The residual variance is estimated at exactly 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/clusters.py" />
   <source>The rows of {level} {labels} are in several clusters of {clusters}: rows of one group are not independent of each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The rows used fall into {n} groups of {level}, of {min} to {max} rows ({avg} on average).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The rows used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>The same without a window:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The search ends where no direction leads higher, which is then proved from the gradient and curvature there. Only differences between models of the same rows mean anything.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>The search was ended after {n} iterations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>The search was ended by tolerance({tolerance:g}), before a maximum was certified: it is about {away:.1g} standard errors of the variance parameters away. Leave the option out for the exact figures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>The search was told to end early, at tolerance({tolerance:g}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>The size of the plot is out of bounds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>The slope of {names} is estimated to be the same in all groups: nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The smaller model has itself an estimate on the boundary (a variance of zero or a correlation of one): no exact distribution is known, and {kind} is conservative.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>The smaller, the better the model is expected to predict other data like these. Differences under 2 decide little.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>The smaller, the better; it prefers smaller models than the AIC does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/codec.py" />
   <source>The step “{kind}” is not known to this version of Levelwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/columns.py" />
   <source>The term {term} brings the columns of its equation to {total}, more than {value}.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain.py" />
   <source>The test asks about {n} variance parameters at once.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The two models are the same: neither has a parameter that the other lacks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>The usual tolerance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>The value to centre at is no number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/columns.py" />
   <source>The values of {name} are of the order of {largest:.0e}: their squares cannot be computed with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>The variable after “R.” is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>The variable has no name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/columns.py" />
   <source>The variable {name} is text, not numbers: it has no mean.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/survey.py" />
   <source>The variables {names} have too many values to be combined.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The variance {where} in the model without predictors: {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The variance {where} in this model: {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The variance {where} is {percent} % larger than without predictors: a predictor that varies within groups can bring differences between them to light.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>The weight {name} is not the same in all rows of {level} {labels}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>The weight {name} is text, not numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>The weight {name} {why} in row {at} of the data ({values:g}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>The weights of the rows stand in brackets at the end of the fixed part: “math5 math3 [pw=weight] || school:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The whole is the variance of the fixed part, of the random effects and of the residuals (Nakagawa and Schielzeth 2013; with random slopes Johnson 2014). It says how much is accounted for, not whether the model is right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The {likelihood} after a Newton step, which goes where the gradient and curvature point.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The {likelihood} after an EM step, which never makes the fit worse and finds the neighbourhood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>The {likelihood} at its maximum: the higher, the better the model fits the data that it was fitted to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/analysis.py" />
   <source>The {rows} were streamed from {files} in batches and are not kept in memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <location filename="../../core/data/steps/formulas.py" />
   <source>The {sentence}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Their structure is identity or exchangeable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>There are independent, identity, exchangeable and unstructured.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>There are size, effective and gk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>There are sum, helmert, polynomial, levels as i(2 3).g, and contrasts as rows of numbers: i(-1 1 0 \ 0 -1 1).g.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>There are {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>There is a variable called {name} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>There is no coefficient called “{word}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>There is no colon after the level “{shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/rows.py" />
   <source>There is no condition to keep rows by.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>There is no encoding called “{codec}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parts.py" />
   <source>There is no file “{data}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <location filename="../../core/project/project.py" />
   <source>There is no file “{path}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>There is no folder “{parent}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>There is no header: the first row is data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>There is no name between these quotation marks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>There is no parenthesis open for it to close.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>There is no rule to recode by.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>There is no text to paste as data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/dataset.py" />
   <location filename="../../core/model/design.py" />
   <source>There is no variable called “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_varlists.py" />
   <location filename="../../core/model/syntax.py" />
   <source>There is no variable called “{shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>There is no variable in “{shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>There is nothing to test.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>There is one column.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>There is one column: its commas are decimal marks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>There the likelihood does not fall off to both sides, so that a standard error and an interval made from it would mean nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>They are omitted, base levels, or levels that no row has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/design.py" />
   <source>They are sums over rows at the estimates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>This column of the fixed part is a linear combination of the others, so that its coefficient cannot be told apart from theirs. It is left out; what the model predicts is the same without it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>This is the slope in an average group of {level}: those of 95 % of the groups are estimated to lie between {low} and {high}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>This model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <location filename="../../core/report/explain_reading.py" />
   <source>This model cannot answer it; the note says why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/unkept.py" />
   <source>This needs the rows of the data in memory, and they were streamed and not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>This parenthesis is never closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>This parenthesis is not closed where it should be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_tokens.py" />
   <source>This quotation mark is never closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>This test is conservative: a variance cannot be negative, so the true p-value is smaller than the one printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/process.py" />
   <source>Try a smaller file, or CSV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>Twice the difference between the {likelihood} of this model and that of the linear regression without random effects: {chi2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Twice the difference between the {likelihood} of {larger} and that of {smaller}: {chi2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>Two coefficients cannot be multiplied: it is not linear.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/names.py" />
   <source>Two columns are called “{original}”: column {position} is called “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Two rows of the same {group} (of the same {above}) correlate at {icc}, given the fixed part.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Two rows of the same {group} correlate at {icc}, given the fixed part.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>Type 1 or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Type III tests of terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>Type a number such as 2 or 0.5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>Type a number, or “missing”; words go into its label.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>Type a number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>Type a value or a range such as 1 to 3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>Type numbers, separated by commas.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>Type the codes that mean “missing”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>Type {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <location filename="../../core/data/readers/csv_text.py" />
   <source>UTF-16 (byte order mark)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>UTF-16, big end first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>UTF-16, little end first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <location filename="../../core/data/readers/csv_text.py" />
   <source>UTF-32 (byte order mark)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>UTF-8 (byte order mark)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Under REML compare models with the same fixed part only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>Update Levelwise, then open it again. The file is unchanged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/blup_table.py" />
   <source>Upper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/columns.py" />
   <source>Use a variable with fewer levels, or make it a level of the model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/codec.py" />
   <location filename="../../core/project/archive.py" />
   <source>Use another copy of the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>Use letters, digits and underscores.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/writers.py" />
   <source>Use one of {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>Use weights of one kind in the whole model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>Values are quoted with ' (apostrophe).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>Values of the coefficient that agree with the data: {low} to {high}; 0 is among them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>Values of the coefficient that agree with the data: {low} to {high}; 0 is not among them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Values that agree with the data: {lower} to {upper}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Values that agree with the data: {low} to {high}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Variables of the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Variance explained, against the model without predictors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Wald tests that all coefficients of a term are zero, as they are coded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Wald χ²({df}) = {chi2:.2f}, {p}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>Weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/design.py" />
   <source>Weights are products over the levels around each row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Weights belong to the groups of a level, not to the effects of a factor (R.).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>What R writes as y ~ x + (1 | g) is written y x || g: here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>What is said about variation between groups rests on their number, not on the number of rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>What was estimated: {coefficients} of the fixed part and {parameters} of variances and covariances.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>What was there before is unchanged. Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>Why conservative: a variance cannot be negative. If {hypothesis}, chance alone would put some variances at exactly zero, and the test statistic would tend to be smaller than {kind} expects: the p-value above is too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Windows-1250 (Central European)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Windows-1251 (Cyrillic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Windows-1253 (Greek)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Windows-1254 (Turkish)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>With all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>With random slopes it holds where their variables are 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>With random slopes these hold where the slopes' variables are zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>With {n_clusters} clusters robust standard errors tend to be too small.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Without</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>Without the random effects of {level}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/influence_tables.py" />
   <source>Without {level} {groups}: {n} rows left out, {used} of {total} used. All is estimated anew.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <location filename="../../core/inference/remedies.py" />
   <location filename="../../core/inference/remedies.py" />
   <source>Without {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_dta.py" />
   <source>Write CSV instead, or leave the row out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_sav.py" />
   <source>Write CSV or a Stata file instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>Write c.x for the variable as a number, i.x for its levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Write equations of the same level next to each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>Write i.g for all levels, i2.g or i(2/4).g for some.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Write it after the level: “|| _all: {shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/columns.py" />
   <source>Write it as categorical: i.{name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Write it as center(x), center(x, 25), center(x, school) or mean(x, school).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>Write it as g#h.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Write it as i.(g h), (g h)#c.x, i(2 3).g or ib(last).g.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>Write it as i.(g h).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>Write it as ib2.g, ib(first).g, ib(last).g, ib(freq).g, ib(#2).g, or ibn.g for none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Write it as in “R.id”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>Write it as in “x + 2*z”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Write it at the end, after the last equation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Write it in the equation of a level: “|| _all: {shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_varlists.py" />
   <source>Write it {match}-{match2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>Write numbers or ranges such as 1–3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>Write one of the two: i.(g h), or (i.g c.x)#h.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>Write one row of weights for each, rows separated by a backslash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>Write the texts, separated by commas.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>Write them in the same order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>Write weights as in “[pw=weight]” (sampling) or “[fw=count]” (frequency).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>Write {kind}2.g or {kind}(2 3).g. A variable is left out by taking its word out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>Write “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Write “|| {shown}:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a 7-Zip archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a BMP image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <location filename="../../core/data/readers/files.py" />
   <source>a GIF image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a JPEG image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a JSON file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a PDF document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a PNG image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a PowerPoint file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a RAR archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <location filename="../../core/data/readers/files.py" />
   <source>a TIFF image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a WebP image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a Word document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a bzip2 archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>a date (yyyy-mm-dd)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>a difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/export.py" />
   <source>a file without an extension</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a gzip archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>a lag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>a logarithm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>a mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>a mixture of chi2 distributions, found by simulation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/writers.py" />
   <source>a name without extension</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>a number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>a number from {low:g} to {high:g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>a power</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>a product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <location filename="../../core/data/readers/files.py" />
   <source>a program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>a rank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a rich-text document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>a value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>a value is not as expected ({error})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>a web page (HTML)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>a whole number from {low:g} to {high:g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <location filename="../../core/data/readers/files.py" />
   <source>a zip archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>against linear regression</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/data.py" />
   <source>all rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>an Excel workbook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>an OpenDocument file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>an OpenDocument spreadsheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>an SQLite database</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>an XML file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/terms.py" />
   <source>an interaction has at most {value} variables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>an xz archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>any two effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>at least one value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>at {order} {n} earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>at {order} {n} later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>between bytes {first:,} and {last:,} a line has another number of values, or quote marks that are not closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>between groups of {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/dataset.py" />
   <source>categorical</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>centring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>change of {x} since {when} in each {group}, by {order}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>change of {x} {when} in each {group}, by {order}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>comma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>commas are read as decimal marks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>commas are read as thousands separators (1,234 is 1234).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/structure.py" />
   <source>constant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>contains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/dataset.py" />
   <source>continuous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>contrast {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>correlate at {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>cube of {x}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>cubic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>data without a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/dataset.py" />
   <location filename="../../core/data/structure.py" />
   <source>date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>day, month, year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>decimal comma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>decimal point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source>declared missing and read as such: {shown}{more}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>degree {degree}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/variables.py" />
   <source>delete {variable}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <location filename="../../core/report/remedies.py" />
   <location filename="../../core/report/tables.py" />
   <source>df</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>each needs {k} weights, one for each level of {variable}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <location filename="../../core/data/structure.py" />
   <source>empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>every value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/summary.py" />
   <source>exact, simulated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>extended missing values are read as missing ({parts}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>fitted value, fixed part and random effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>given all other terms, factors coded so that their effects sum to zero</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>given all other terms, with the coefficients as they are coded here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>given the constant and the terms before it, in the order of the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>groups above the average in one tend to be above it in the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>groups above the average in one tend to be below it in the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_parse.py" />
   <source>has a quote mark out of place: left out.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_parse.py" />
   <source>has {n} values where there should be {width}: left out.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>have a covariance of {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/arrow_files.py" />
   <source>holds values that are no numbers, dates or words ({type}): left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/r_files.py" />
   <source>holds values that are no numbers, dates or words: left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is between</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>is infinite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is less than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is more than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>is negative</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>is no date: read as missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>is no number: read as missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>is no number: the whole column is kept as text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>is no whole number, as a frequency must be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is not missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is one of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>it does not say what it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/independence.py" />
   <location filename="../../core/stream/factor.py" />
   <source>it does not vary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>it has {n_members:,} members</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/independence.py" />
   <location filename="../../core/stream/factor.py" />
   <source>it is a linear combination of {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>it is no zip archive, or only a part of one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>it is not in UTF-8</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>it is not text in UTF-8 throughout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/independence.py" />
   <location filename="../../core/stream/factor.py" />
   <source>it is zero</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/process.py" />
   <source>it needs more memory than is allowed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/r_files.py" />
   <source>its columns differ in length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/xlsx.py" />
   <source>its formulas cannot be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>its header has another number of names than the lines have values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>its lines have no ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <source>its p</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>its values are not separated as plain CSV separates them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/rows.py" />
   <source>keep rows where {conditions}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/arrow_files.py" />
   <source>kept as text: its numbers have more digits than a number can hold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>label of {variable}: “{label}”</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/report.py" />
   <source>level of {n} groups</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>linear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>linear prediction, fixed part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_words.py" />
   <location filename="../../core/report/tables.py" />
   <source>log likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_words.py" />
   <location filename="../../core/report/tables.py" />
   <source>log pseudolikelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>log to base 10 of {x}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>log to base 2 of {x}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>maximum likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>mean of {x} in each {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>mean of {x} of the other rows in each {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/summary.py" />
   <source>mixture of chi2, simulated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>month, day, year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>names in the first row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>natural log of {x}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>neither fixed part is a special case of the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>neither random part is a special case of the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>no column names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>no date as yyyy-mm-dd</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>no line ends for {piece_bytes} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>no number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>no row has this combination of levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>no value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/xls.py" />
   <source>no workbook of this format is so large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <location filename="../../core/inference/hypotheses.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/structure.py" />
   <location filename="../../core/data/structure.py" />
   <location filename="../../core/data/structure.py" />
   <location filename="../../core/data/structure.py" />
   <source>number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>of {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>oim, robust, or cluster and a variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>one effect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>one is a combination of the others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>one value in each {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/dataset.py" />
   <source>ordered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/independence.py" />
   <location filename="../../core/stream/factor.py" />
   <source>others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>p = {p:.4f} (Monte Carlo error {error:.1g})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>percent signs are left out (45% is 45).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>pipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>points are read as thousands separators (1.234 is 1234).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/terms.py" />
   <source>powers go up to {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>pwscale({scale}) is for models with two levels, rows within one level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>pwscale({scale}) scales the weights of the rows, and there are none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>quadratic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>rank of {variable}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>reciprocal of {x}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/variables.py" />
   <source>rename {variable} to {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_words.py" />
   <location filename="../../core/report/tables.py" />
   <source>restricted log likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>restricted maximum likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/design.py" />
   <source>robust standard errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>row {number:,}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/report.py" />
   <source>s.d.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/blup_table.py" />
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/influence_tables.py" />
   <location filename="../../core/report/layout.py" />
   <location filename="../../core/report/tables.py" />
   <source>s.e.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>s.e. without</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/labelled.py" />
   <source>s.e. {effect}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>semicolon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>size, effective or gk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>smaller within larger model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>spaces within numbers are read as thousands separators.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>square of {x}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>square root of {x}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>standard error of prediction of an observation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>standard error of prediction of the mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>standard error of the BLUP of {effect} in {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>standard error of the linear prediction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>standardised residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>standardising</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <location filename="../../core/data/dataset.py" />
   <location filename="../../core/data/structure.py" />
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>that all coefficients of {text} are zero</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>that {term} has no effect, {given}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>that {text} are all zero</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>the added effects were the same in all groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/terms.py" />
   <source>the categorical variable {name} comes twice in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>the command leaves it out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>the currency sign {unit} is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/outlier.py" />
   <source>the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <location filename="../../core/report/explain_words.py" />
   <source>the effect of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>the gradient does not vanish where the search ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>the groups did not differ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>the intercept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_words.py" />
   <source>the level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>the name of a covariance structure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>the name of a variable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>the one with more fixed effects has the simpler random part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>the order of a lag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>the search ended at a saddle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>the sign − is read as minus.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>the weights of each must sum to zero</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/xlsx.py" />
   <source>the workbook does not hold the result of the formula in {where}: left empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <location filename="../../core/report/report.py" />
   <source>this model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/arrow_files.py" />
   <source>times are in seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/arrow_files.py" />
   <source>times are in the time zone UTC (of the file: {tz}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>two values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>type of {variable}: {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>up to {high:.15g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>value labels of {variable}: {pairs}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>value of {x} {when} in each {group}, by {order}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>values such as “{example}” begin with zeros</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>values such as “{example}” have more digits than a number can hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>values too large for Stata, such as infinity, are read as missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>varies between rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>vce(cluster) needs the name of one variable after “cluster”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>weight zero in {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/design.py" />
   <source>weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>white space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>within the lowest groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>year, month, day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>{a} and {b} tell the same groups apart: their variances cannot be told apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/clusters.py" />
   <source>{clusters} has one value only: robust standard errors need several clusters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_dta.py" />
   <source>{code} is {letter}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{column} is omitted: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>{column} is zero in every used row: it can have no random effect.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>{command}: {n} of its restrictions follow from the others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>{day:02} {month} {year}, {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/bootstrap.py" />
   <source>{draws} outcomes were drawn from the smaller model as estimated and both models fitted to each{failed}: {larger} of the statistics are as large as the one observed, {observed:.2f}. So p = {p:.4f}, with a simulation error of {error:.1g}; it does not rely on there being many groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: base</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: estimate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: omitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: p-value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: standard error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: z</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>{estimate} (s.e. {se}), {level} % interval {lower} – {upper}, z = {z}, {p}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>{exchangeable} and another equation of {level} both say what the rows of one group have in common.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{factor} within {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>{fewer} and {more}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{first} within {second}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/nested_labels.py" />
   <source>{inner}: the same labels occur in all groups of {outer}, and are fitted as crossed with it: {inner} {labels} of one {outer} is taken to be that of another. If they are different ones, they are nested: || {outer}: || {inner}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>{k} levels need {k2} contrasts, not {n_rows}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>{label} − mean of levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>{label} − mean of those before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>{label}, levels down to {relevel}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_models.py" />
   <source>{larger} has {n} parameters more than {smaller}.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>{level:g}% prediction interval of an observation, lower end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>{level:g}% prediction interval of an observation, upper end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>{level:g}% prediction interval of the mean, lower end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>{level:g}% prediction interval of the mean, upper end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/refit.py" />
   <source>{level} has no group “{unknown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{level} has only {n} groups: its variance is poorly determined.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/data.py" />
   <source>{level}, in order of fitted mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{level}: explained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design_notes.py" />
   <source>{level}: no row has {shown}{more}, so that there is no random effect of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{level}: the correlation of {inside} is estimated at the end of its range ({end}). The estimate lies on the boundary and has no standard error; a simpler covariance structure would fit as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{level}: the correlation of {inside} is undefined because a variance is estimated at exactly 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{level}: the covariance matrix of the random effects is singular: a combination of them does not vary.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{level}: the random effects are perfectly correlated (singular).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{level}: the variance of {inside} is estimated at exactly 0. The data show no more variation between groups than chance alone would; the estimate lies on the boundary and has no standard error.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{level}: the variance of {names} is estimated at 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{level}: variance of this model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{level}: variance without predictors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>{low:.15g} and more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>{low:.15g} to {high:.15g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>{n_obs} of {n_rows} rows were used; the others lack a value: {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>{n_rows:,} more such rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{names} centred at the mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{names} centred at the mean, independent effects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{names} say nearly the same: the data cannot tell their effects apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{name} (base)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{name} (empty)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{name} (omitted)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{name} does not vary within the groups of {level}: a random slope on it only makes the variance between groups depend on it. Consider leaving the slope out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source>{name} has {n_values} different values, too many for a categorical predictor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>{name} has {rows} and {variables}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>{name} in {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/new_columns.py" />
   <source>{name} is infinite in row {infinite} of the new rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source>{name} is infinite in row {rows} of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/facts.py" />
   <source>{name} is infinite in row {row} of “{file}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{name} is nearly a combination of the other predictors: its standard error is {vif:.0f} times what it would be without them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>{name} is omitted from the model: it has no estimate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{name} is omitted: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design_notes.py" />
   <source>{name} is text and enters as categorical, i.{name2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>{name} is text: {what} needs numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{name} missing in {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>{name}: estimate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>{name}: interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>{name}: standard error</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>{n} blank lines skipped.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/foreign/grid.py" />
   <source>{n} blank rows skipped.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_models.py" />
   <source>{n} coefficients</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>{n} comment lines skipped above the table (from line {line}).</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>{n} each, but not the same</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/data/structure.py" />
   <source>{n} groups</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/structure.py" />
   <source>{n} ids</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/structure.py" />
   <source>{n} levels</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>{n} missing</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>{n} names</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>{n} of them follow from the others.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/inference/notes.py" />
   <source>{n} of {total} rows are left out: {reasons}.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_models.py" />
   <source>{n} parameters</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/report.py" />
   <source>{n} rows</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/steps/groups.py" />
   <source>{n} rows earlier</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/steps/groups.py" />
   <source>{n} rows later</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_models.py" />
   <source>{n} rows without a value in one of them left out.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_types.py" />
   <source>{n} times</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>{n} title rows skipped above the table (from line {line}).</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_layout.py" />
   <location filename="../../core/data/structure.py" />
   <source>{n} values</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/report.py" />
   <source>{n} variables</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>{omitted} cannot have a random effect of its own at level {level}: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>{outcome} is both the outcome and a predictor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{outcome} takes two values only: a linear model treats them as a continuous measurement.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/fits.py" />
   <source>{path}: {n_old} were saved, {n_new} are found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/fits.py" />
   <source>{path}: {old} was saved, {new} is found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>{pattern} takes {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/layout.py" />
   <source>{percent} % interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/tables.py" />
   <source>{percent} % lower</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{percent} % of the variance that the model implies is here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/tables.py" />
   <source>{percent} % upper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/layout.py" />
   <source>{percent}% CI</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/tables.py" />
   <source>{rows} of {n} rows used</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>{said} It may be {other} as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>{said} They may separate two columns as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>{shown} and {n_names} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>{shown} of {variable} become missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>{smaller} against {larger}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>{source} holds numbers: a rule cannot name the text “{texts}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>{source} is text: a rule must name its texts, not numbers.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/report.py" />
   <source>{table}: {n} groups, left to a file of their own.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{text} (conservative)</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/tables.py" />
   <source>{text}, {n} observations</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{text}: standard error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/marginal.py" />
   <source>{title} has no group “{group}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{title}: design effect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{title}: effective rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{title}: interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{title}: standard error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} does not vary: it cannot be standardised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design_notes.py" />
   <source>{variable} has a single level in the rows used, {labels}: there is no other to compare it with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source>{variable} has no level number {place} in the rows used: it has {n_texts} levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source>{variable} has no level {level} in the rows used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>{variable} holds numbers: it is not known which day each one means.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>{variable} holds {has}: “{condition}” cannot be asked of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design_notes.py" />
   <source>{variable} is a factor with negative or fractional codes ({odd}{more}): each of its {n_texts} values is a level, named as in i("{odd2}").{variable2}. If it measures something, use it as a number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} is negative in {{row}}: its {exponent:.15g}th power is no real number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>{variable} is text: only codes have value labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>{variable} is text: values without a rule cannot stay among numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/variables.py" />
   <source>{variable} is the only variable: without it there are no data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} is zero or negative in {{row}}: it has no logarithm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} less its mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} less its mean in each {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} less {value:.15g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>{variable} recoded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>{variable} recoded: {rules}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} standardised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} to the power {exponent:.15g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>{what} is no finite number in {{row}}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>{what} need maximum likelihood: a restricted likelihood is that of contrasts between rows, which have no weights or clusters of their own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>{what} need nested levels: with the crossed factor R.{factor} no part of the data is independent of the rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{what}: variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{where} ({outcome} = {y:.6g}) lies extremely far from the others and determines the estimates. Check the value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>{why} The distribution that allows for this, when there are many groups, is {name}; it gives {p}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/used_rows.py" />
   <source>{worst} alone is missing in {left_out} of {n_rows} rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>χ² = {chi2} is how far the estimates are from that, measured by their covariances. If it were so, one as large would come up with probability {p}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“?” is no variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“_all” is a level, not a variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“_cons” is not written: the constant is in every equation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>“{archive}” was saved by a newer version of Levelwise ({program}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>“{example}” may be {whole} or {decimal}, and the file does not tell which</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/export.py" />
   <source>“{extension}” files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{filename}” is no name of a project's member</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{filename}” is there twice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>“{file}” cannot be opened. {message}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/process.py" />
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>“{file}” cannot be read: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>“{file}” cannot be read: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/client.py" />
   <source>“{file}” could not be read within {patience:.0f} seconds without progress: it is damaged or too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>“{file}” does not end in a known format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/arrow_files.py" />
   <source>“{file}” has no column of numbers, dates or words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/arrow_files.py" />
   <source>“{file}” has no columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>“{file}” has no data frame called “{table}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/arrow_files.py" />
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source>“{file}” has no rows of data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>“{file}” has no sheet called “{table}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/statistics_files.py" />
   <location filename="../../core/data/readers/dta.py" />
   <source>“{file}” has no variables.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>“{file}” has variables but no rows of data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>“{file}” has variables that are aliases of another data set's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/r_files.py" />
   <source>“{file}” holds no data frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>“{file}” holds no data: every data frame is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>“{file}” holds no data: every sheet is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>“{file}” is damaged or incomplete.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/guard.py" />
   <source>“{file}” is damaged or incomplete{where}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source>“{file}” is damaged or not what its name says ({error}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/process.py" />
   <source>“{file}” is damaged or of an unknown kind ({error}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/client.py" />
   <source>“{file}” is damaged: the library that reads it broke down over it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>“{file}” is empty (0 bytes).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>“{file}” is in Stata format {found}, which cannot be read yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>“{file}” is in Stata format {found}, which is too old to be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source>“{file}” is incomplete: {done:,} of its {total:,} rows are there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>“{file}” is not a Stata file, or its beginning is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/__init__.py" />
   <source>“{file}” is not a data table: it looks like {kind}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/__init__.py" />
   <source>“{file}” is of a format that cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/guard.py" />
   <source>“{file}” is packed {value} times smaller than it is or more: it looks made to fill the memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/r_files.py" />
   <source>“{file}” takes more than 1 GB when unpacked: that is too much.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/guard.py" />
   <source>“{file}” would take {total:,.1f} GB when unpacked: that is too much.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/r_files.py" />
   <source>“{file}”: the data frame is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/guard.py" />
   <source>“{file}”: the sheet has {rows:,} rows of up to {columns:,} cells; {value:,} cells in all can be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>“{file}”: the sheet “{grid}” is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parts.py" />
   <source>“{first}” is {sorts} and “{path}” is {sort}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>“{kind}” are no weights that a mixed model understands.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{member}” does not unpack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{member}” holds no object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{member}” is encrypted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{member}” is longer than it says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{member}” is no JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{member}” is not in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{member}” is packed in an unknown way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{member}” unpacks to {file_size:,} bytes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>“{name}” begins as {codec} text, but line {line} is not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_parse.py" />
   <source>“{name}” cannot be split into {width} columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>“{name}” cannot be the name of a variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>“{name}” has a header but no rows of data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parquet_parts.py" />
   <source>“{name}” has no rows of data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>“{name}” has no table from line {first_line} on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}” has no values at all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>“{name}” holds NUL bytes, the first in line {line}: it is damaged or not a text file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>“{name}” holds only blank lines.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>“{name}” holds only comments.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>“{name}” is UTF-8 text, but line {line} is not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_dta.py" />
   <source>“{name}” is called “{legal}” in the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}” is kept as text: dates such as “{example}” may begin with day or month.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}” is kept as text: most values are numbers, but row {row} has “{text}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}” is kept as text: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/project/archive.py" />
   <source>“{name}” is no Levelwise project, or damaged: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>“{name}” is not a CSV file: it holds binary data, not text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>“{name}” is not in {known}: line {line} cannot be read so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}” is read as dates ({order}), as chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}” is read as numbers, as chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}” is read as text, as chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_parse.py" />
   <source>“{name}”: a quote mark opened in line {line} is never closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>“{name}”: a value that begins in or after line {line} does not end within {csv:,} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}”: dates are read as {order}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_parse.py" />
   <source>“{name}”: line {line} has a quote mark in the middle of a quoted value.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_parse.py" />
   <source>“{name}”: line {line} has {n} values where there should be {width}.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_parse.py" />
   <source>“{name}”: no line fits the table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>“{name}”: numbers that the sheet holds as text are read as numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/writers.py" />
   <source>“{name}”: texts that begin with = + - or @ are formulas to a spreadsheet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>“{name}”: the header (line {line}) has {names}, but the rows below have {values}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/writers.py" />
   <source>“{name}”: the missing values {codes} are empty in the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>“{name}”: the points are read as decimal marks, but may separate thousands.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}”: {n} distinct values begin or end with a space, which is kept.</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}”: “{word}” ({times}) is kept as a word, not taken as missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}”: “{word}” ({times}) is taken as missing, as in other columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“{outcome}” is the outcome already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>“{path}” cannot be opened: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>“{path}” cannot be read in batches: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parts.py" />
   <source>“{path}” cannot be streamed: it is neither Parquet nor CSV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>“{path}” cannot be written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>“{path}” has a column “{name}”, which “{first}” lacks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parquet_parts.py" />
   <source>“{path}” has a column “{own}”, which “{first}” lacks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parquet_parts.py" />
   <source>“{path}” has no column of numbers, dates or words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/parquet_parts.py" />
   <source>“{path}” has no column “{header}”, which “{first}” has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>“{path}” has no column “{name}”, which “{first}” has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>“{path}” is a folder, not a data file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>“{path}” may not be read: permission denied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>“{relation}” cannot be asked of {variable}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>“{relation}” needs {needs}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>“{shown}.” is not understood: a continuous variable has no levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>“{shown}.” is not understood: it chooses levels, and names none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>“{shown}.” is not understood: it leaves out levels, and names none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>“{shown}:” is not expected here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>“{shown}” asks for more than {value} terms.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>“{shown}” does not go with the {kind}s of the rows or of another level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is a random effect and is not expected here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is a term, where the name of a variable is expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is an effect, not a level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is at this level already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is in this equation already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>“{shown}” is no base level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>“{shown}” is no coding that is understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>“{shown}” is no covariance structure that is understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>“{shown}” is no kind of standard errors of a mixed model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>“{shown}” is no level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>“{shown}” is no range of levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_varlists.py" />
   <source>“{shown}” is no range: {match} comes after {match2} in the data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>“{shown}” is no scaling of weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>“{shown}” is no term.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>“{shown}” is not expected between the level and its colon.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <location filename="../../core/model/_options.py" />
   <location filename="../../core/model/_options.py" />
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is not expected here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_weights.py" />
   <source>“{shown}” is not one variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>“{shown}” is not possible: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>“{shown}” is not the name of one variable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is not understood yet: interactions (#) with R. are not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is not understood yet: rows cannot be selected in the command.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is not understood yet: time-series operators (L., F., D., S.) are not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <location filename="../../core/model/_term_text.py" />
   <location filename="../../core/model/_term_text.py" />
   <location filename="../../core/model/_weights.py" />
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is not understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>“{shown}” is not understood: the R of a factor is a capital letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>“{shown}” is not {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>“{shown}” is too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>“{shown}” is {what} ({variable}, {{row}}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>“{shown}” says how its variable enters, and so do the parentheses around it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_varlists.py" />
   <source>“{shown}” stands for variables of data that are not read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>“{sign}” is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>“{target}” cannot be written in “{parent}”: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>“{target}” is a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>“{target}” is write-protected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>“{texts}” is no number, and {variable} holds numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>“{text}” is no number: values can become numbers only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>“{text}” is not one term.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>“{text}” is several terms.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>“{typed}” is no value of {variable}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_dta.py" />
   <source>“{variable}” holds {values:g} in row {row}, which a Stata file cannot.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_sav.py" />
   <source>“{variable}” is called “{name}” in the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_dta.py" />
   <source>“{variable}”: missing values in the file: {others}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source>“{variable}”: special missing values are read as missing ({parts}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_sav.py" />
   <source>“{variable}”: the missing values {lost} are system-missing in the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_dta.py" />
   <source>“{variable}”: {seen} are empty in the file, as text has no codes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/write_dta.py" />
   <source>“{v}”: its label is cut to {value} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>“{word}” is not expected here.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
