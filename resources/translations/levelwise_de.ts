<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="de">
 <context>
  <name>Advice</name>
  <message>
   <location filename="../../gui/advice.py" />
   <source>Add crossed</source>
   <translation>Gekreuzt hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>Add level</source>
   <translation>Ebene hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>Cross {0} with {1}</source>
   <translation>{0} mit {1} kreuzen</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>Each {0} has a single {1}. The higher level comes first.</source>
   <translation>Jede Gruppe von {0} gehört zu einer einzigen von {1}. Die höhere Ebene kommt zuerst.</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <location filename="../../gui/advice.py" />
   <source>Put {0} above {1}</source>
   <translation>{0} über {1} setzen</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>The numbers of {0} start again in each {1}.</source>
   <translation>Die Nummern von {0} beginnen in jeder Gruppe von {1} neu.</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>The same {1} occurs in several {0}. As written, each combination of the two is a group of its own.</source>
   <translation>Dieselbe Gruppe von {1} kommt in mehreren von {0} vor. So, wie es dasteht, ist jede Kombination der beiden eine eigene Gruppe.</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>above {0}</source>
   <translation>über {0}</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>crosses {0}</source>
   <translation>kreuzt {0}</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>numbered anew in each {0}</source>
   <translation>in jeder Gruppe von {0} neu nummeriert</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>within {0}</source>
   <translation>innerhalb von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>{0} 1 of one {1} is not {0} 1 of the next. As written they are one group.</source>
   <translation>{0} 1 der einen Gruppe von {1} ist nicht {0} 1 der nächsten. So, wie es dasteht, sind sie eine Gruppe.</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>{0} and {1} are crossed, not nested.</source>
   <translation>{0} und {1} sind gekreuzt, nicht geschachtelt.</translation>
  </message>
  <message>
   <location filename="../../gui/advice.py" />
   <source>{0} lies within {1}: the levels are in the wrong order.</source>
   <translation>{0} liegt innerhalb von {1}: Die Ebenen stehen in der falschen Reihenfolge.</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <location filename="../../gui/widgets/banner.py" />
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
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
   <translation>Seite</translation>
  </message>
 </context>
 <context>
  <name>CaterpillarView</name>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>95 % and others: for one group against zero. Comparison: for two groups against each other; where their intervals do not overlap, they differ at the 5 % level on average over all pairs (Goldstein and Healy 1995).</source>
   <translation>95 % und andere: für eine Gruppe gegen null. Vergleich: für zwei Gruppen gegeneinander; wo sich ihre Intervalle nicht überlappen, unterscheiden sie sich, gemittelt über alle Paare, auf dem 5-%-Niveau (Goldstein und Healy 1995).</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>BLUP of {0}, comparison interval (± {1} s.e.)</source>
   <translation>BLUP von {0}, Vergleichsintervall (± {1} SE)</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>BLUP of {0}, {1} interval</source>
   <translation>BLUP von {0}, {1}-Intervall</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Caterpillar</source>
   <translation>Caterpillar</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Caterpillar plot</source>
   <translation>Caterpillar-Plot</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Click a {0} to follow it in every plot</source>
   <translation>{0}: Gruppe anklicken und überall verfolgen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Fit a model to see its groups here.</source>
   <translation>Schätzen Sie ein Modell, um hier seine Gruppen zu sehen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Groups in order of effect; off: in the order of the data</source>
   <translation>Gruppen nach ihrem Effekt geordnet; aus: in der Reihenfolge der Daten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Interval</source>
   <translation>Intervall</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Intervals that do not overlap: a difference at 5 %, on average over pairs</source>
   <translation>Intervalle, die sich nicht überlappen: ein Unterschied auf dem 5-%-Niveau, im Mittel über die Paare</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Random effect</source>
   <translation>Zufälliger Effekt</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>Sorted</source>
   <translation>Sortiert</translation>
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
   <translation>Dieses Modell hat keine zufälligen Effekte. Fügen Sie eine Ebene hinzu, um zu sehen, wie sich ihre Gruppen unterscheiden.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>comparison</source>
   <translation>Vergleich</translation>
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
   <translation>{0}, nach dem Effekt geordnet</translation>
  </message>
  <message>
   <location filename="../../gui/plots/caterpillar.py" />
   <source>{0}, in the order of the data</source>
   <translation>{0}, in der Reihenfolge der Daten</translation>
  </message>
 </context>
 <context>
  <name>CommandEdit</name>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>Completions of the command</source>
   <translation>Ergänzungen des Befehls</translation>
  </message>
 </context>
 <context>
  <name>CommandPane</name>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>Close the parenthesis</source>
   <translation>Klammer schließen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <location filename="../../gui/panes/command.py" />
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>Did you mean “{0}”?</source>
   <translation>Meinten Sie „{0}“?</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>Edit command</source>
   <translation>Befehl bearbeiten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>The model stays as it was until the command is complete.</source>
   <translation>Das Modell bleibt, wie es war, bis der Befehl vollständig ist.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>There is no such variable.</source>
   <translation>Eine solche Variable gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>There is no variable called “{0}”.</source>
   <translation>Es gibt keine Variable namens „{0}“.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <location filename="../../gui/panes/command.py" />
   <source>Use {0}</source>
   <translation>{0} verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>all rows</source>
   <translation>alle Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>crossed factor</source>
   <translation>gekreuzter Faktor</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>option</source>
   <translation>Option</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>outcome terms || level: slopes</source>
   <translation>Zielvariable Terme || Ebene: Steigungen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/command.py" />
   <source>structure</source>
   <translation>Struktur</translation>
  </message>
 </context>
 <context>
  <name>Compare</name>
  <message>
   <location filename="../../gui/compare_grids.py" />
   <source>s.e.</source>
   <translation>SE</translation>
  </message>
 </context>
 <context>
  <name>ComparePane</name>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Compare</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Duplicate a model (Ctrl+D), change it, fit it. Ticked models stand here.</source>
   <translation>Duplizieren Sie ein Modell (Strg+D), ändern und schätzen Sie es. Angekreuzte Modelle stehen hier.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Fit two models to compare them</source>
   <translation>Schätzen Sie zwei Modelle, um sie zu vergleichen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Likelihood-ratio tests</source>
   <translation>Likelihood-Quotienten-Tests</translation>
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Models side by side</source>
   <translation>Modelle nebeneinander</translation>
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>More than {0} models: tick fewer to test them.</source>
   <translation>Mehr als {0} Modelle: Kreuzen Sie weniger an, um sie zu testen.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Not shown, as they are not fitted as they stand: {0}</source>
   <translation>Nicht gezeigt, da so nicht geschätzt: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>Testing…</source>
   <translation>Wird getestet…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>no test</source>
   <translation>kein Test</translation>
  </message>
  <message>
   <location filename="../../gui/panes/compare.py" />
   <source>{0} is a special case of {1}.</source>
   <translation>{0} ist ein Spezialfall von {1}.</translation>
  </message>
 </context>
 <context>
  <name>ContrastPanel</name>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>A row is a contrast: its weights sum to zero. 1/3 is understood.</source>
   <translation>Eine Zeile ist ein Kontrast: Ihre Gewichte summieren sich zu null. 1/3 wird verstanden.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>A weight is no number.</source>
   <translation>Ein Gewicht ist keine Zahl.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Apply</source>
   <translation>Anwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Contrasts of the levels</source>
   <translation>Kontraste der Stufen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Contrasts of the levels of {0}</source>
   <translation>Kontraste der Stufen von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Each coefficient estimates its row: the weighted sum of the levels' means.</source>
   <translation>Jeder Koeffizient schätzt seine Zeile: die gewichtete Summe der Mittelwerte der Stufen.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/contrasts.py" />
   <source>Weights of the levels</source>
   <translation>Gewichte der Stufen</translation>
  </message>
 </context>
 <context>
  <name>Controller</name>
  <message>
   <location filename="../../gui/controller.py" />
   <source>Choose the variable to be explained, then fit again.</source>
   <translation>Wählen Sie die zu erklärende Variable und schätzen Sie erneut.</translation>
  </message>
  <message>
   <location filename="../../gui/controller.py" />
   <source>Read {0} again</source>
   <translation>{0} neu einlesen</translation>
  </message>
  <message>
   <location filename="../../gui/controller.py" />
   <source>Steps that cannot be done again with these data</source>
   <translation>Schritte, die sich mit diesen Daten nicht wiederholen lassen</translation>
  </message>
  <message>
   <location filename="../../gui/controller.py" />
   <source>The model has no outcome yet.</source>
   <translation>Das Modell hat noch keine Zielvariable.</translation>
  </message>
  <message>
   <location filename="../../gui/controller.py" />
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} kann nicht gelesen werden: {1}.</translation>
  </message>
 </context>
 <context>
  <name>Covariance</name>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>A variance for each effect, a covariance for each pair</source>
   <translation>Eine Varianz für jeden Effekt, eine Kovarianz für jedes Paar</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>A variance for each effect, no covariances</source>
   <translation>Eine Varianz für jeden Effekt, keine Kovarianzen</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Covariance structure</source>
   <translation>Kovarianzstruktur</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Exchangeable</source>
   <translation>Austauschbar</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Identity</source>
   <translation>Identität</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Independent</source>
   <translation>Unabhängig</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>One variance and one covariance shared by all effects</source>
   <translation>Eine Varianz und eine Kovarianz für alle Effekte gemeinsam</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>One variance shared by all effects, no covariances</source>
   <translation>Eine Varianz für alle Effekte gemeinsam, keine Kovarianzen</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/covariance.py" />
   <source>Unstructured</source>
   <translation>Unstrukturiert</translation>
  </message>
 </context>
 <context>
  <name>DataPane</name>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>About the data</source>
   <translation>Über die Daten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Compute a variable from others; a step that can be undone</source>
   <translation>Eine Variable aus anderen berechnen; der Schritt kann rückgängig gemacht werden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <location filename="../../gui/panes/data.py" />
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Delete {0}</source>
   <translation>{0} löschen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Filter by {0}…</source>
   <translation>Nach {0} filtern…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Filter…</source>
   <translation>Filtern…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Missing</source>
   <translation>Fehlend</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>New variable from {0}…</source>
   <translation>Neue Variable aus {0}…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>New variable…</source>
   <translation>Neue Variable…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Order downwards</source>
   <translation>Absteigend ordnen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Order of the file</source>
   <translation>Reihenfolge der Datei</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Order upwards</source>
   <translation>Aufsteigend ordnen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Ordering…</source>
   <translation>Wird geordnet…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Panel</source>
   <translation>Seitenleiste</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Rename {0}…</source>
   <translation>{0} umbenennen…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Show only some of the rows</source>
   <translation>Nur einen Teil der Zeilen zeigen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>Variable</source>
   <translation>Variable</translation>
  </message>
  <message>
   <location filename="../../gui/panes/data.py" />
   <source>{0} rows</source>
   <translation>{0} Zeilen</translation>
  </message>
 </context>
 <context>
  <name>DataSteps</name>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Data: change to {0}</source>
   <translation>Daten: Änderung zu {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Data: remove {0}</source>
   <translation>Daten: {0} entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <location filename="../../gui/data_steps.py" />
   <source>Data: {0}</source>
   <translation>Daten: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Remove these too</source>
   <translation>Diese auch entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Take it out there and delete it</source>
   <translation>Dort herausnehmen und löschen</translation>
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>{0} is deleted.</source>
   <translation>{0} ist gelöscht.</translation>
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>{0} is needed by step {1}.</source>
   <translation>{0} wird von Schritt {1} gebraucht.</translation>
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>{0} is used by the model {1}: it is not deleted.</source>
   <translation>{0} wird vom Modell {1} verwendet und ist nicht gelöscht.</translation>
  </message>
  <message>
   <location filename="../../gui/data_steps.py" />
   <source>{0} is used by the models {1}: it is not deleted.</source>
   <translation>{0} wird von den Modellen {1} verwendet und ist nicht gelöscht.</translation>
  </message>
 </context>
 <context>
  <name>DatasetModel</name>
  <message>
   <location filename="../../gui/data/table.py" />
   <source>missing: {0}</source>
   <translation>fehlend: {0}</translation>
  </message>
 </context>
 <context>
  <name>DerivePanel</name>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>All other values</source>
   <translation>Alle anderen Werte</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Become</source>
   <translation>Werden zu</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Change step {0}</source>
   <translation>Schritt {0} ändern</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Compute</source>
   <translation>Berechnen</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Create</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <location filename="../../gui/data/derive_panel.py" />
   <source>First values</source>
   <translation>Erste Werte</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>How the new variable is computed</source>
   <translation>Wie die neue Variable berechnet wird</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Label</source>
   <translation>Beschriftung</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Name of the new variable</source>
   <translation>Name der neuen Variablen</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <location filename="../../gui/data/derive_panel.py" />
   <source>New variable</source>
   <translation>Neue Variable</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Second variable</source>
   <translation>Zweite Variable</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Values</source>
   <translation>Werte</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Values, what they become, and the label of that</source>
   <translation>Werte, was aus ihnen wird, und dessen Beschriftung</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>Variable</source>
   <translation>Variable</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>become missing</source>
   <translation>werden fehlend</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_panel.py" />
   <source>stay as they are</source>
   <translation>bleiben, wie sie sind</translation>
  </message>
 </context>
 <context>
  <name>Dialogs</name>
  <message>
   <location filename="../../gui/dialogs.py" />
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
 </context>
 <context>
  <name>Document</name>
  <message>
   <location filename="../../gui/document.py" />
   <source>Add {0}</source>
   <translation>{0} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Compare {0}</source>
   <translation>{0} vergleichen</translation>
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Delete {0}</source>
   <translation>{0} löschen</translation>
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Do not compare {0}</source>
   <translation>{0} nicht vergleichen</translation>
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Edit {0}</source>
   <translation>{0} bearbeiten</translation>
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Move {0}</source>
   <translation>{0} verschieben</translation>
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Open {0}</source>
   <translation>{0} öffnen</translation>
  </message>
  <message>
   <location filename="../../gui/document.py" />
   <source>Rename {0}</source>
   <translation>{0} umbenennen</translation>
  </message>
 </context>
 <context>
  <name>EquationPane</name>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>By level</source>
   <translation>Nach Ebenen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Combined</source>
   <translation>Zusammengefasst</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Copy as LaTeX</source>
   <translation>Als LaTeX kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Copy as MathML</source>
   <translation>Als MathML kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Copy as picture</source>
   <translation>Als Bild kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Copy the equation</source>
   <translation>Gleichung kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Distributions</source>
   <translation>Verteilungen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <location filename="../../gui/panes/equation.py" />
   <source>Equation</source>
   <translation>Gleichung</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Estimates</source>
   <translation>Schätzwerte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Fixed effect of {0}</source>
   <translation>Fester Effekt von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Notation</source>
   <translation>Schreibweise</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Random effect of {0} by {1}</source>
   <translation>Zufälliger Effekt von {0} nach {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Residuals and their variance</source>
   <translation>Residuen und ihre Varianz</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Show estimates in place of coefficients and variances</source>
   <translation>Schätzwerte anstelle von Koeffizienten und Varianzen zeigen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>The equation of your model will appear here.</source>
   <translation>Hier erscheint die Gleichung Ihres Modells.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>Variance of the random effects of {0} by {1}</source>
   <translation>Varianz der zufälligen Effekte von {0} nach {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>{0}: a term of the model</source>
   <translation>{0}: ein Term des Modells</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>{0}: the offset, its coefficient is 1</source>
   <translation>{0}: der Offset, sein Koeffizient ist 1</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation.py" />
   <source>{0}: the outcome</source>
   <translation>{0}: die Zielvariable</translation>
  </message>
 </context>
 <context>
  <name>EquationRow</name>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Covariance</source>
   <translation>Kovarianz</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Covariance of {0}: {1}</source>
   <translation>Kovarianz von {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Crossed</source>
   <translation>Gekreuzt</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Crossed effects of {0}</source>
   <translation>Gekreuzte Effekte von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Crossed factor {0}</source>
   <translation>Gekreuzter Faktor {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Drag to move the equation; click for what can be done with it</source>
   <translation>Ziehen verschiebt die Gleichung; ein Klick zeigt, was man mit ihr tun kann</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Each of its values has an effect, whatever groups its rows are in</source>
   <translation>Jeder ihrer Werte hat einen Effekt, zu welchen Gruppen seine Zeilen auch gehören</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Equation {0}: menu</source>
   <translation>Gleichung {0}: Menü</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <location filename="../../gui/panes/equation_row.py" />
   <location filename="../../gui/panes/equation_row.py" />
   <source>Level</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Level {0}</source>
   <translation>Ebene {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>Level {0}: the groups that effects vary by</source>
   <translation>Ebene {0}: die Gruppen, zwischen denen Effekte variieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>The groups that effects vary by</source>
   <translation>Die Gruppen, zwischen denen Effekte variieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>choose</source>
   <translation>wählen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>choose a variable</source>
   <translation>Variable wählen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_row.py" />
   <source>within</source>
   <translation>innerhalb von</translation>
  </message>
 </context>
 <context>
  <name>Equations</name>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>A further block of effects, independent of this one</source>
   <translation>Ein weiterer Block von Effekten, unabhängig von diesem</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Also effects that are linear combinations of the others (option collinear)</source>
   <translation>Auch Effekte, die Linearkombinationen der anderen sind (Option collinear)</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Another equation at {0}</source>
   <translation>Weitere Gleichung auf Ebene {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Cross {0} with the other levels</source>
   <translation>{0} mit den anderen Ebenen kreuzen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Equation {0}</source>
   <translation>Gleichung {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Its groups lie within those of the level above</source>
   <translation>Ihre Gruppen liegen innerhalb derer der Ebene darüber</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Keep collinear effects</source>
   <translation>Kollineare Effekte behalten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Move {0} down</source>
   <translation>{0} nach unten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Move {0} up</source>
   <translation>{0} nach oben</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>One effect for each value, in whatever groups its rows are: _all: R.{0}</source>
   <translation>Ein Effekt für jeden Wert, in welchen Gruppen seine Zeilen auch sind: _all: R.{0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Remove the crossed effects {0}</source>
   <translation>Die gekreuzten Effekte {0} entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Remove the level {0}</source>
   <translation>Die Ebene {0} entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>Use {0} as a level</source>
   <translation>{0} als Ebene verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/equation_menu.py" />
   <source>all rows</source>
   <translation>alle Zeilen</translation>
  </message>
 </context>
 <context>
  <name>ExplainCard</name>
  <message>
   <location filename="../../gui/widgets/explain_card.py" />
   <source>Close (Esc)</source>
   <translation>Schließen (Esc)</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/explain_card.py" />
   <source>Explanation</source>
   <translation>Erklärung</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>As on screen</source>
   <translation>Wie am Bildschirm</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Choose file…</source>
   <translation>Datei wählen…</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Dots per inch</source>
   <translation>Punkte pro Zoll</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Export plot</source>
   <translation>Diagramm exportieren</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Height in millimetres</source>
   <translation>Höhe in Millimetern</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Lines and text as such: sharp at any size.</source>
   <translation>Linien und Text als solche: in jeder Größe scharf.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>One and a half columns</source>
   <translation>Anderthalb Spalten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>One column</source>
   <translation>Eine Spalte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Own size</source>
   <translation>Eigene Größe</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Print</source>
   <translation>Druck</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Resolution</source>
   <translation>Auflösung</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Slide</source>
   <translation>Folie</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Standard</source>
   <translation>Standard</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Two columns</source>
   <translation>Zwei Spalten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Width in millimetres</source>
   <translation>Breite in Millimetern</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>Width × height</source>
   <translation>Breite × Höhe</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export_dialog.py" />
   <source>{0} × {1} pixels</source>
   <translation>{0} × {1} Pixel</translation>
  </message>
 </context>
 <context>
  <name>Exporter</name>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Drawing the plots…</source>
   <translation>Diagramme werden gezeichnet…</translation>
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Export report</source>
   <translation>Bericht exportieren</translation>
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save all tables</source>
   <translation>Alle Tabellen speichern</translation>
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save predictions and random effects</source>
   <translation>Vorhersagen und zufällige Effekte speichern</translation>
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save script</source>
   <translation>Skript speichern</translation>
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save the script with its data</source>
   <translation>Das Skript mit seinen Daten speichern</translation>
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Save {0}</source>
   <translation>{0} speichern</translation>
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>Typesetting the equation…</source>
   <translation>Die Gleichung wird gesetzt…</translation>
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <location filename="../../gui/exporter.py" />
   <source>Writing {0}…</source>
   <translation>{0} wird geschrieben…</translation>
  </message>
  <message>
   <location filename="../../gui/exporter.py" />
   <source>{0} cannot be written: {1}.</source>
   <translation>{0} kann nicht geschrieben werden: {1}.</translation>
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>A step of the data: models are fitted to these rows only</source>
   <translation>Ein Schritt der Daten: Modelle werden nur mit diesen Zeilen geschätzt</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Filter {0}, press to remove</source>
   <translation>Filter {0}, zum Entfernen drücken</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Keep only these rows</source>
   <translation>Nur diese Zeilen behalten</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Remove this filter: {0}</source>
   <translation>Diesen Filter entfernen: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Show these rows</source>
   <translation>Diese Zeilen zeigen</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Value to compare with</source>
   <translation>Vergleichswert</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>Variable to filter by</source>
   <translation>Variable, nach der gefiltert wird</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>from, to</source>
   <translation>von, bis</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../gui/data/filters.py" />
   <source>values, with commas</source>
   <translation>Werte, mit Kommas</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <location filename="../../gui/data/find.py" />
   <location filename="../../gui/data/find.py" />
   <source>Find in the data</source>
   <translation>In den Daten suchen</translation>
  </message>
  <message>
   <location filename="../../gui/data/find.py" />
   <source>Next (Return)</source>
   <translation>Weiter (Eingabe)</translation>
  </message>
  <message>
   <location filename="../../gui/data/find.py" />
   <source>Previous (Shift+Return)</source>
   <translation>Zurück (Umschalt+Eingabe)</translation>
  </message>
  <message>
   <location filename="../../gui/data/find.py" />
   <source>not found</source>
   <translation>nicht gefunden</translation>
  </message>
 </context>
 <context>
  <name>FindPanel</name>
  <message>
   <location filename="../../gui/panes/find.py" />
   <location filename="../../gui/panes/find.py" />
   <source>Find a group or a variable</source>
   <translation>Gruppe oder Variable suchen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>Found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>Nothing of that name.</source>
   <translation>Nichts mit diesem Namen.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>Return selects, Shift+Return adds, Alt+Return removes.</source>
   <translation>Eingabe wählt aus, Umschalt+Eingabe fügt hinzu, Alt+Eingabe entfernt.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>{0} rows</source>
   <translation>{0} Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/find.py" />
   <source>… and {0} more: type on.</source>
   <translation>… und {0} weitere: Tippen Sie weiter.</translation>
  </message>
 </context>
 <context>
  <name>FitLogPane</name>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Copy this table</source>
   <translation>Diese Tabelle kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Details of the fit</source>
   <translation>Einzelheiten der Schätzung</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Fit</source>
   <translation>Schätzung</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Groups</source>
   <translation>Gruppen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Iteration</source>
   <translation>Iteration</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Iteration log</source>
   <translation>Iterationsprotokoll</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>LR test</source>
   <translation>LR-Test</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Log likelihood</source>
   <translation>Log-Likelihood</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Log likelihood by iteration</source>
   <translation>Log-Likelihood nach Iteration</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>Save this table as…</source>
   <translation>Diese Tabelle speichern unter…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>The iterations, groups and test of a fit appear here.</source>
   <translation>Hier erscheinen Iterationen, Gruppen und Test einer Schätzung.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>The model has no levels.</source>
   <translation>Das Modell hat keine Ebenen.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>There is nothing to test: the model has no random effects.</source>
   <translation>Es gibt nichts zu testen: Das Modell hat keine zufälligen Effekte.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fitlog.py" />
   <source>{0} values from {1} to {2}</source>
   <translation>{0} Werte von {1} bis {2}</translation>
  </message>
 </context>
 <context>
  <name>FittedLinesView</name>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Compare the model's lines with separate regressions and with one line for all</source>
   <translation>Die Geraden des Modells mit getrennten Regressionen und mit einer Geraden für alle vergleichen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Fit a model to see the line of every group here.</source>
   <translation>Schätzen Sie ein Modell, um hier die Gerade jeder Gruppe zu sehen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Fitted lines</source>
   <translation>Geschätzte Geraden</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Fitted lines plot</source>
   <translation>Diagramm der geschätzten Geraden</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Horizontal axis</source>
   <translation>Waagrechte Achse</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Lines</source>
   <translation>Geraden</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Pooling</source>
   <translation>Pooling</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Population</source>
   <translation>Population</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>The data</source>
   <translation>Die Daten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>The fitted line of every group</source>
   <translation>Die geschätzte Gerade jeder Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>The line of the fixed effects alone</source>
   <translation>Die Gerade der festen Effekte allein</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>This model has neither a covariate nor groups, so there are no lines to draw.</source>
   <translation>Dieses Modell hat weder eine Kovariate noch Gruppen, also gibt es keine Geraden zu zeichnen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>population line</source>
   <translation>Populationsgerade</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>{0} rows</source>
   <translation>{0} Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>{0} {1} lines</source>
   <translation>{0} Geraden von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>{0} {1} means</source>
   <translation>{0} Mittelwerte von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/fitted_lines.py" />
   <source>{0}, fitted</source>
   <translation>{0}, geschätzt</translation>
  </message>
 </context>
 <context>
  <name>FixedRows</name>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Base levels</source>
   <translation>Referenzstufen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Base levels of interactions, too</source>
   <translation>Auch Referenzstufen von Interaktionen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Combinations without rows</source>
   <translation>Kombinationen ohne Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Levels by their labels</source>
   <translation>Stufen mit ihren Beschriftungen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Omitted columns</source>
   <translation>Ausgelassene Spalten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/fixed_rows.py" />
   <source>Rows of the table</source>
   <translation>Zeilen der Tabelle</translation>
  </message>
 </context>
 <context>
  <name>Formats</name>
  <message>
   <location filename="../../gui/formats.py" />
   <location filename="../../gui/formats.py" />
   <source>CSV</source>
   <translation>CSV</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>CSV and other text</source>
   <translation>CSV und anderer Text</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Data files and projects</source>
   <translation>Datendateien und Projekte</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Excel workbook</source>
   <translation>Excel-Arbeitsmappe</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>JSON</source>
   <translation>JSON</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>LaTeX</source>
   <translation>LaTeX</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Levelwise project</source>
   <translation>Levelwise-Projekt</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Parquet</source>
   <translation>Parquet</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Python script</source>
   <translation>Python-Skript</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>R script</source>
   <translation>R-Skript</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Stata</source>
   <translation>Stata</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Stata do-file</source>
   <translation>Stata-Do-Datei</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Tab-separated</source>
   <translation>Tabulatorgetrennt</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <location filename="../../gui/formats.py" />
   <source>Web page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <location filename="../../gui/formats.py" />
   <location filename="../../gui/formats.py" />
   <source>Word document</source>
   <translation>Word-Dokument</translation>
  </message>
 </context>
 <context>
  <name>Frame</name>
  <message>
   <location filename="../../gui/tour.py" />
   <source>What the tour points at</source>
   <translation>Worauf der Rundgang zeigt</translation>
  </message>
 </context>
 <context>
  <name>GroupCard</name>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>BLUP of {0}</source>
   <translation>BLUP von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>mean {0}</source>
   <translation>Mittelwert {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>n</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>{0} interval</source>
   <translation>{0}-Intervall</translation>
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/card.py" />
   <source>{0} to {1}</source>
   <translation>{0} bis {1}</translation>
  </message>
 </context>
 <context>
  <name>GroupPage</name>
  <message>
   <location filename="../../gui/interpret/group.py" />
   <source>Correlations</source>
   <translation>Korrelationen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/group.py" />
   <source>Covariances</source>
   <translation>Kovarianzen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/group.py" />
   <source>Rows of a group</source>
   <translation>Zeilen einer Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/group.py" />
   <source>{0} {1}</source>
   <translation>{0} {1}</translation>
  </message>
 </context>
 <context>
  <name>HeaderBar</name>
  <message>
   <location filename="../../gui/header.py" />
   <source>{0} groups of {1}</source>
   <translation>{0} Gruppen von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/header.py" />
   <source>{0} has changes that are not saved</source>
   <translation>{0} hat ungespeicherte Änderungen</translation>
  </message>
  <message>
   <location filename="../../gui/header.py" />
   <source>{0} rows</source>
   <translation>{0} Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/header.py" />
   <source>{0} variables</source>
   <translation>{0} Variablen</translation>
  </message>
 </context>
 <context>
  <name>HeatMapView</name>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Arrow keys move from cell to cell, plus and minus zoom.</source>
   <translation>Pfeiltasten gehen von Zelle zu Zelle, Plus und Minus vergrößern und verkleinern.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Correlation</source>
   <translation>Korrelation</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Correlations of the rows of a group</source>
   <translation>Korrelationen der Zeilen einer Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Covariance</source>
   <translation>Kovarianz</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Fit a model to see how the rows of a group hang together.</source>
   <translation>Schätzen Sie ein Modell, um zu sehen, wie die Zeilen einer Gruppe zusammenhängen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Level</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Row {0}</source>
   <translation>Zeile {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Rows of a group</source>
   <translation>Zeilen einer Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>Rows {0} and {1}</source>
   <translation>Zeilen {0} und {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>The group whose rows are shown; Ctrl+F finds any other</source>
   <translation>Die Gruppe, deren Zeilen gezeigt werden; Strg+F findet jede andere</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>The model has no groups: its rows are independent.</source>
   <translation>Das Modell hat keine Gruppen: Seine Zeilen sind unabhängig.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <location filename="../../gui/plots/heat_map.py" />
   <source>What is shown</source>
   <translation>Was gezeigt wird</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>correlation</source>
   <translation>Korrelation</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>covariance</source>
   <translation>Kovarianz</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>row of the data</source>
   <translation>Zeile der Daten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>s.d.</source>
   <translation>SD</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>variance</source>
   <translation>Varianz</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} and {1}</source>
   <translation>{0} und {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} of {1} rows of {2} {3}; between different rows from {4} to {5}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} {1} has one row only.</source>
   <translation>{0} {1} hat nur eine Zeile.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} {1}, the first {2} of {3} rows</source>
   <translation>{0} {1}, die ersten {2} von {3} Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/heat_map.py" />
   <source>{0} {1}, {2} rows</source>
   <translation>{0} {1}, {2} Zeilen</translation>
  </message>
 </context>
 <context>
  <name>Help</name>
  <message>
   <location filename="../../gui/help.py" />
   <source>About Levelwise</source>
   <translation>Über Levelwise</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Add the variable to the model</source>
   <translation>Die Variable zum Modell hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Complete a word of the command</source>
   <translation>Ein Wort des Befehls ergänzen</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Linear mixed models, from a data file to estimates, tests and plots. The maximum of every likelihood is certified, and every figure can be exported.</source>
   <translation>Lineare gemischte Modelle, von der Datendatei zu Schätzwerten, Tests und Diagrammen. Das Maximum jeder Likelihood wird nachgewiesen, und jede Zahl lässt sich exportieren.</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Menu of what has the focus</source>
   <translation>Menü dessen, was den Fokus hat</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Move a term or a model up or down</source>
   <translation>Einen Term oder ein Modell nach oben oder unten verschieben</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Next or previous control</source>
   <translation>Nächstes oder voriges Bedienelement</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Remove a term, delete a model</source>
   <translation>Einen Term entfernen, ein Modell löschen</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Stop the fit, or clear the selection</source>
   <translation>Die Schätzung anhalten oder die Auswahl aufheben</translation>
  </message>
  <message>
   <location filename="../../gui/help.py" />
   <source>Tick or untick a term or a model</source>
   <translation>Einen Term oder ein Modell an- oder abwählen</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Glossary</source>
   <translation>Glossar</translation>
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <location filename="../../gui/help_window.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Nothing is found.</source>
   <translation>Nichts gefunden.</translation>
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Pages and words</source>
   <translation>Seiten und Begriffe</translation>
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Search pages and words</source>
   <translation>Seiten und Begriffe durchsuchen</translation>
  </message>
  <message>
   <location filename="../../gui/help_window.py" />
   <source>Search the help</source>
   <translation>Die Hilfe durchsuchen</translation>
  </message>
 </context>
 <context>
  <name>HierarchyPane</name>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>Hierarchy</source>
   <translation>Hierarchie</translation>
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>Level {0}</source>
   <translation>Ebene {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>No variable groups the rows.</source>
   <translation>Keine Variable gruppiert die Zeilen.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>Use {0} as a level</source>
   <translation>{0} als Ebene verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>Which rows belong together?</source>
   <translation>Welche Zeilen gehören zusammen?</translation>
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>row</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>{0} groups of {1}</source>
   <translation>{0} Gruppen von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/hierarchy.py" />
   <source>{0} rows</source>
   <translation>{0} Zeilen</translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Change…</source>
   <translation>Ändern…</translation>
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Nothing has been done to the data. New variables, edits and kept rows are listed here; they are done again when the file is read again.</source>
   <translation>An den Daten wurde nichts verändert. Neue Variablen, Änderungen und ausgewählte Zeilen stehen hier; sie werden wiederholt, wenn die Datei neu eingelesen wird.</translation>
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Remove this step (Delete)</source>
   <translation>Diesen Schritt entfernen (Entf)</translation>
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <location filename="../../gui/data/history_panel.py" />
   <source>Steps of the data</source>
   <translation>Schritte der Daten</translation>
  </message>
 </context>
 <context>
  <name>HypothesesPage</name>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Hypotheses</source>
   <translation>Hypothesen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Keep {0}</source>
   <translation>{0} behalten</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Linear combinations</source>
   <translation>Linearkombinationen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Remove from {0}</source>
   <translation>Aus {0} entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Remove the answer in the chosen row (Del)</source>
   <translation>Die Antwort in der gewählten Zeile entfernen (Entf)</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Remove {0}</source>
   <translation>{0} entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/hypotheses.py" />
   <source>Tests of coefficients</source>
   <translation>Tests von Koeffizienten</translation>
  </message>
 </context>
 <context>
  <name>HypothesisBuilder</name>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Ask about the fixed effects</source>
   <translation>Die festen Effekte befragen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Click a coefficient to add it, again to subtract it, again to leave it</source>
   <translation>Ein Klick auf einen Koeffizienten addiert ihn, ein zweiter zieht ihn ab, ein dritter lässt ihn weg</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Click another coefficient that this one is compared with</source>
   <translation>Klicken Sie einen anderen Koeffizienten an, mit dem dieser verglichen wird</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Click the coefficients or terms to test</source>
   <translation>Klicken Sie die zu testenden Koeffizienten oder Terme an</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <location filename="../../gui/interpret/builder.py" />
   <source>Coefficients</source>
   <translation>Koeffizienten</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Combine</source>
   <translation>Kombinieren</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Expression</source>
   <translation>Ausdruck</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Keep the question with the model, its report and scripts (Return)</source>
   <translation>Die Frage bei dem Modell, seinem Bericht und seinen Skripten behalten (Eingabe)</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Right-hand side</source>
   <translation>Rechte Seite</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Test</source>
   <translation>Test</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>The number that the coefficients are equal to</source>
   <translation>Die Zahl, der die Koeffizienten gleich sind</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>What is tested</source>
   <translation>Was getestet wird</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>What to ask</source>
   <translation>Was gefragt wird</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <location filename="../../gui/interpret/builder.py" />
   <source>Whole terms</source>
   <translation>Ganze Terme</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>Written by the ticks above; it can be typed, as in “x + 2*z”</source>
   <translation>Wird durch die Häkchen oben geschrieben; man kann es auch eingeben, etwa „x + 2*z“</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>are equal</source>
   <translation>sind gleich</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>are equal to</source>
   <translation>sind gleich</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/builder.py" />
   <source>are zero</source>
   <translation>sind null</translation>
  </message>
 </context>
 <context>
  <name>ImportForm</name>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Auto: {0}</source>
   <translation>Automatisch: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Begins in line</source>
   <translation>Beginnt in Zeile</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Column names</source>
   <translation>Spaltennamen</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Dates begin with</source>
   <translation>Datumsangaben beginnen mit</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Decimal mark</source>
   <translation>Dezimalzeichen</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Delimiter</source>
   <translation>Trennzeichen</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Encoding</source>
   <translation>Kodierung</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Leave out lines that do not fit</source>
   <translation>Zeilen weglassen, die nicht passen</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Missing words</source>
   <translation>Wörter für fehlende Werte</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>The line of the names of the columns</source>
   <translation>Die Zeile mit den Namen der Spalten</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Thousands</source>
   <translation>Tausender</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>Words that stand for a missing value, with spaces between: NA -99</source>
   <translation>Wörter für einen fehlenden Wert, durch Leerzeichen getrennt: NA -99</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <location filename="../../gui/import_form.py" />
   <location filename="../../gui/import_form.py" />
   <source>comma</source>
   <translation>Komma</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>in the first row</source>
   <translation>in der ersten Zeile</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>none: one column</source>
   <translation>keines: eine Spalte</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>pipe</source>
   <translation>senkrechter Strich</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <location filename="../../gui/import_form.py" />
   <source>point</source>
   <translation>Punkt</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>space or apostrophe</source>
   <translation>Leerzeichen oder Apostroph</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>white space</source>
   <translation>Leerraum</translation>
  </message>
  <message>
   <location filename="../../gui/import_form.py" />
   <source>year</source>
   <translation>Jahr</translation>
  </message>
 </context>
 <context>
  <name>ImportPreview</name>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Auto: {0}</source>
   <translation>Automatisch: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <location filename="../../gui/import_preview.py" />
   <source>First rows</source>
   <translation>Erste Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>How much of the file is read</source>
   <translation>Wie viel der Datei gelesen ist</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Import preview</source>
   <translation>Importvorschau</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Import {0}</source>
   <translation>{0} importieren</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>In the file</source>
   <translation>In der Datei</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Kind of the chosen column</source>
   <translation>Art der gewählten Spalte</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <location filename="../../gui/import_preview.py" />
   <source>Read as</source>
   <translation>Lesen als</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Reading</source>
   <translation>Gelesen als</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>To look at</source>
   <translation>Zu prüfen</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>To look at ({0})</source>
   <translation>Zu prüfen ({0})</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>What the column chosen in the table holds</source>
   <translation>Was die in der Tabelle gewählte Spalte enthält</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>What to look at</source>
   <translation>Was zu prüfen ist</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>category</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>doubt</source>
   <translation>Zweifel</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>line {0}</source>
   <translation>Zeile {0}</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>ordered category</source>
   <translation>geordnete Kategorie</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>row {0}</source>
   <translation>Zeile {0}</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../gui/import_preview.py" />
   <source>{0} · {1} rows · {2} columns</source>
   <translation>{0} · {1} Zeilen · {2} Spalten</translation>
  </message>
 </context>
 <context>
  <name>Importing</name>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Change…</source>
   <translation>Ändern…</translation>
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Clipboard</source>
   <translation>Zwischenablage</translation>
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Copy cells in a spreadsheet or rows of a text, then paste them here.</source>
   <translation>Kopieren Sie Zellen einer Tabelle oder Zeilen eines Textes und fügen Sie sie hier ein.</translation>
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Import with preview</source>
   <translation>Mit Vorschau importieren</translation>
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Read as {0}</source>
   <translation>Gelesen als {0}</translation>
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>Read it again</source>
   <translation>Neu einlesen</translation>
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>There is no table on the clipboard.</source>
   <translation>In der Zwischenablage ist keine Tabelle.</translation>
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>{0} has changed on disk.</source>
   <translation>{0} hat sich auf der Festplatte geändert.</translation>
  </message>
 </context>
 <context>
  <name>InfluenceTable</name>
  <message>
   <location filename="../../gui/plots/influence_table.py" />
   <source>The most influential</source>
   <translation>Die einflussreichsten</translation>
  </message>
 </context>
 <context>
  <name>InfluenceView</name>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>4/{0} = {1}: beyond it worth a look, no test</source>
   <translation>4/{0} = {1}: darüber einen Blick wert, kein Test</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>All rows are in one group: nothing is left without it. Look at rows.</source>
   <translation>Alle Zeilen gehören zu einer Gruppe: Ohne sie bleibt nichts übrig. Betrachten Sie Zeilen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <location filename="../../gui/plots/influence.py" />
   <source>Cases</source>
   <translation>Fälle</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Computing what each group and row does to the estimates…</source>
   <translation>Es wird berechnet, was jede Gruppe und Zeile an den Schätzwerten bewirkt…</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <location filename="../../gui/plots/influence_looks.py" />
   <source>Cook's distance</source>
   <translation>Cook-Distanz</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Cook's distance of the fixed effects</source>
   <translation>Cook-Distanz der festen Effekte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>DFBETAS of {0}</source>
   <translation>DFBETAS von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>DFBETAS of {0}, in standard errors</source>
   <translation>DFBETAS von {0}, in Standardfehlern</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>DFBETAS {0}</source>
   <translation>DFBETAS {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Fit a model to see which groups and rows its estimates hang on.</source>
   <translation>Schätzen Sie ein Modell, um zu sehen, von welchen Gruppen und Zeilen seine Schätzwerte abhängen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Groups</source>
   <translation>Gruppen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Influence</source>
   <translation>Einfluss</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Influence of groups and rows on the fixed effects</source>
   <translation>Einfluss von Gruppen und Zeilen auf die festen Effekte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Leverage and residual</source>
   <translation>Hebelwert und Residuum</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Leverage of the row on its own fitted value</source>
   <translation>Hebelwert der Zeile für ihren eigenen geschätzten Wert</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Mean leverage of the rows of each {0}</source>
   <translation>Mittlerer Hebelwert der Zeilen jeder Gruppe von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <location filename="../../gui/plots/influence.py" />
   <source>Measure</source>
   <translation>Maß</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Refit</source>
   <translation>Neu schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Row of the data</source>
   <translation>Zeile der Daten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <location filename="../../gui/plots/influence.py" />
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Sorted</source>
   <translation>Sortiert</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Standardised BLUP of {0}</source>
   <translation>Standardisierter BLUP von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Standardised residual of {0}</source>
   <translation>Standardisiertes Residuum von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>The figures of the most influential below the plot</source>
   <translation>Die Zahlen der einflussreichsten unter dem Diagramm</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>The model fitted again without the selected groups, below the plot</source>
   <translation>Das ohne die gewählten Gruppen neu geschätzte Modell unter dem Diagramm</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>The model has no fixed effects that a group or row could change.</source>
   <translation>Das Modell hat keine festen Effekte, die eine Gruppe oder Zeile ändern könnte.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>The most influential first</source>
   <translation>Die einflussreichsten zuerst</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>leverage</source>
   <translation>Hebelwert</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>n</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>row {0}</source>
   <translation>Zeile {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>std. BLUP</source>
   <translation>std. BLUP</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>std. residual</source>
   <translation>std. Residuum</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>twice the mean leverage, {0}; residuals beyond ±{1}: worth a look</source>
   <translation>doppelter mittlerer Hebelwert, {0}; Residuen jenseits von ±{1}: einen Blick wert</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>{0} of {1} cases are beyond the usual thresholds.</source>
   <translation>{0} von {1} Fällen liegen jenseits der üblichen Schwellen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>{0}, in the order of the data</source>
   <translation>{0}, in der Reihenfolge der Daten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence.py" />
   <source>{0}, the most influential first</source>
   <translation>{0}, die einflussreichsten zuerst</translation>
  </message>
  <message>
   <location filename="../../gui/plots/influence_looks.py" />
   <source>±2/√{0} = {1}: beyond it worth a look, no test</source>
   <translation>±2/√{0} = {1}: darüber einen Blick wert, kein Test</translation>
  </message>
 </context>
 <context>
  <name>InterpretPane</name>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <location filename="../../gui/interpret/pane.py" />
   <source>Fit now</source>
   <translation>Jetzt schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Fit the model to read it</source>
   <translation>Schätzen Sie das Modell, um es auszuwerten</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Fitting the model without predictors…</source>
   <translation>Das Modell ohne Prädiktoren wird geschätzt…</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Hypotheses</source>
   <translation>Hypothesen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Interpret</source>
   <translation>Interpretation</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Intraclass correlations, R², variance explained, and your own hypotheses.</source>
   <translation>Intraklassenkorrelationen, R², erklärte Varianz und Ihre eigenen Hypothesen.</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>No maximum could be certified.</source>
   <translation>Es konnte kein Maximum nachgewiesen werden.</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Read the notes of the fit before you use these figures.</source>
   <translation>Lesen Sie die Hinweise zur Schätzung, bevor Sie diese Zahlen verwenden.</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>This is the model as it was fitted last.</source>
   <translation>Dies ist das Modell, wie es zuletzt geschätzt wurde.</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Variance</source>
   <translation>Varianz</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>What to read</source>
   <translation>Was ausgewertet wird</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/pane.py" />
   <source>Within a group</source>
   <translation>Innerhalb einer Gruppe</translation>
  </message>
 </context>
 <context>
  <name>LevelsForm</name>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>A further equation at a level, its effects independent of the others</source>
   <translation>Eine weitere Gleichung auf einer Ebene, ihre Effekte unabhängig von den anderen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>A further level, within the groups of the one above</source>
   <translation>Eine weitere Ebene innerhalb der Gruppen der darüber</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Add an equation at {0}</source>
   <translation>Gleichung auf Ebene {0} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Add: {0}</source>
   <translation>Hinzufügen: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>At {0}</source>
   <translation>Auf Ebene {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Crossed</source>
   <translation>Gekreuzt</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Effects of the values of a variable that crosses the levels: _all: R.id</source>
   <translation>Effekte der Werte einer Variablen, die die Ebenen kreuzt: _all: R.id</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Equation</source>
   <translation>Gleichung</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Level</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Level {0}</source>
   <translation>Ebene {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>Move {0}</source>
   <translation>{0} verschieben</translation>
  </message>
  <message>
   <location filename="../../gui/panes/levels.py" />
   <source>{0}   {1} groups</source>
   <translation>{0}   {1} Gruppen</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Compare</source>
   <translation>&amp;Vergleich</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Data</source>
   <translation>&amp;Daten</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Interpret</source>
   <translation>&amp;Interpretation</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Plots</source>
   <translation>Dia&amp;gramme</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Results</source>
   <translation>E&amp;rgebnisse</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>&amp;Script</source>
   <translation>&amp;Skript</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Close Levelwise and start it again to see it.</source>
   <translation>Schließen Sie Levelwise und starten Sie es neu, um sie zu sehen.</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Compiling for this computer, once only…</source>
   <translation>Wird für diesen Rechner übersetzt, nur dieses eine Mal…</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Fit the model again</source>
   <translation>Das Modell neu schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Getting ready…</source>
   <translation>Wird vorbereitet…</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>How this file was read ({0})</source>
   <translation>Wie diese Datei gelesen wurde ({0})</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>No files yet</source>
   <translation>Noch keine Dateien</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Nothing had to be assumed.</source>
   <translation>Es musste nichts angenommen werden.</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Open another file…</source>
   <translation>Andere Datei öffnen…</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Open data</source>
   <translation>Daten öffnen</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Reading {0}…</source>
   <translation>{0} wird gelesen…</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Saved {0}</source>
   <translation>{0} gespeichert</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Something went wrong inside Levelwise. Your data and models are intact.</source>
   <translation>In Levelwise ist etwas schiefgegangen. Ihre Daten und Modelle sind unversehrt.</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>The language changes with the next start</source>
   <translation>Die Sprache wechselt beim nächsten Start</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Views</source>
   <translation>Ansichten</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Work in progress</source>
   <translation>Laufende Arbeit</translation>
  </message>
 </context>
 <context>
  <name>Menus</name>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;About Levelwise</source>
   <translation>Ü&amp;ber Levelwise</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>&amp;All tables…</source>
   <translation>&amp;Alle Tabellen…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Copy all tables</source>
   <translation>Alle Tabellen &amp;kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Data</source>
   <translation>&amp;Daten</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Delete variable</source>
   <translation>Variable &amp;löschen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Duplicate model</source>
   <translation>Modell &amp;duplizieren</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../gui/menus/plot.py" />
   <source>&amp;Export</source>
   <translation>&amp;Exportieren</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Export…</source>
   <translation>&amp;Exportieren…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Find a group or a variable…</source>
   <translation>Gruppe oder Variable &amp;suchen…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;First steps</source>
   <translation>&amp;Erste Schritte</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Fit</source>
   <translation>&amp;Schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Full screen</source>
   <translation>&amp;Vollbild</translation>
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;Glossary</source>
   <translation>&amp;Glossar</translation>
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;Help on this</source>
   <translation>&amp;Hilfe hierzu</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;History of the data</source>
   <translation>&amp;Verlauf der Daten</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;How the file was read</source>
   <translation>&amp;Wie die Datei gelesen wurde</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Import with preview…</source>
   <translation>Mit Vorschau &amp;importieren…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Interaction of the selected terms</source>
   <translation>&amp;Interaktion der gewählten Terme</translation>
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>&amp;Keyboard shortcuts</source>
   <translation>&amp;Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Language</source>
   <translation>S&amp;prache</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Larger</source>
   <translation>&amp;Größer</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Link to the data file</source>
   <translation>Mit der Datendatei &amp;verknüpfen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Missing data</source>
   <translation>&amp;Fehlende Daten</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Model</source>
   <translation>&amp;Modell</translation>
  </message>
  <message>
   <location filename="../../gui/menus/plot.py" />
   <source>&amp;Name the selection…</source>
   <translation>Auswahl &amp;benennen…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;New model</source>
   <translation>&amp;Neues Modell</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;New variable…</source>
   <translation>&amp;Neue Variable…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Open…</source>
   <translation>&amp;Öffnen…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Paste data</source>
   <translation>Daten ein&amp;fügen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/plot.py" />
   <source>&amp;Plot</source>
   <translation>Dia&amp;gramm</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>&amp;Predictions and random effects…</source>
   <translation>&amp;Vorhersagen und zufällige Effekte…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Read again</source>
   <translation>&amp;Neu einlesen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Rename model</source>
   <translation>Modell &amp;umbenennen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>&amp;Rename variable…</source>
   <translation>Variable &amp;umbenennen…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>&amp;Save</source>
   <translation>&amp;Speichern</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Smaller</source>
   <translation>&amp;Kleiner</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Stop</source>
   <translation>An&amp;halten</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Theme</source>
   <translation>&amp;Farbschema</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;Usual size</source>
   <translation>&amp;Normale Größe</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>&amp;Weights, errors, offset</source>
   <translation>&amp;Gewichte, Fehler, Offset</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>A further block of effects at a level, independent of the others</source>
   <translation>Ein weiterer Block von Effekten auf einer Ebene, unabhängig von den anderen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add &amp;crossed effects</source>
   <translation>Ge&amp;kreuzte Effekte hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add a &amp;level</source>
   <translation>&amp;Ebene hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add a &amp;term</source>
   <translation>&amp;Term hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add an e&amp;quation at a level</source>
   <translation>&amp;Gleichung auf einer Ebene hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Add the interaction of the terms selected in the table</source>
   <translation>Die Interaktion der in der Tabelle gewählten Terme hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <location filename="../../gui/menus/view.py" />
   <source>As the &amp;system</source>
   <translation>Wie das &amp;System</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Change how the &amp;file was read…</source>
   <translation>Ändern, wie die &amp;Datei gelesen wurde…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Chosen &amp;variable</source>
   <translation>Gewählte &amp;Variable</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Clear the se&amp;lection</source>
   <translation>Auswahl auf&amp;heben</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Clear the selection of groups (Esc)</source>
   <translation>Die Auswahl der Gruppen aufheben (Esc)</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Compute a variable from others</source>
   <translation>Eine Variable aus anderen berechnen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Copy &amp;table as…</source>
   <translation>&amp;Tabelle kopieren als…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Copy all tables of the results</source>
   <translation>Alle Tabellen der Ergebnisse kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Copy the table in use as a table, LaTeX, Markdown or CSV</source>
   <translation>Die aktuelle Tabelle als Tabelle, LaTeX, Markdown oder CSV kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>De&amp;lete model</source>
   <translation>Modell &amp;löschen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Delete the chosen variable, a step that can be undone (Delete)</source>
   <translation>Die gewählte Variable löschen; der Schritt kann rückgängig gemacht werden (Entf)</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>E&amp;xport</source>
   <translation>E&amp;xportieren</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Effects of the values of a variable across all groups</source>
   <translation>Effekte der Werte einer Variablen über alle Gruppen hinweg</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Effects that vary by the groups of a variable</source>
   <translation>Effekte, die zwischen den Gruppen einer Variablen variieren</translation>
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>Explain the figure or the control that has the focus</source>
   <translation>Die Zahl oder das Bedienelement mit dem Fokus erklären</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Export &amp;report…</source>
   <translation>&amp;Bericht exportieren…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Export a table or a plot</source>
   <translation>Eine Tabelle oder ein Diagramm exportieren</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Fi&amp;lter rows…</source>
   <translation>Zeilen fi&amp;ltern…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Figures, distribution, labels and type</source>
   <translation>Kennzahlen, Verteilung, Beschriftungen und Typ</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Find a group or a variable; in the Data tab, find in the data</source>
   <translation>Eine Gruppe oder Variable suchen; im Reiter Daten in den Daten suchen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Fit after every change, while fits take under a tenth of a second</source>
   <translation>Nach jeder Änderung schätzen, solange eine Schätzung unter einer Zehntelsekunde dauert</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Fit as I &amp;build</source>
   <translation>Beim &amp;Bauen schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Fit the model</source>
   <translation>Das Modell schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Fixed effects…</source>
   <translation>Feste Effekte…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Give the chosen variable another name, in the models too (F2)</source>
   <translation>Die gewählte Variable umbenennen, auch in den Modellen (F2)</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Groups…</source>
   <translation>Gruppen…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Iteration log…</source>
   <translation>Iterationsprotokoll…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Keep a link to the data file in the project instead of a copy of the data</source>
   <translation>Im Projekt einen Verweis auf die Datendatei statt einer Kopie der Daten behalten</translation>
  </message>
  <message>
   <location filename="../../gui/menus/plot.py" />
   <source>Keep the selected groups under a name and a colour</source>
   <translation>Die gewählten Gruppen unter einem Namen und einer Farbe behalten</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Larger text in tables, forms and plots</source>
   <translation>Größerer Text in Tabellen, Formularen und Diagrammen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Let the columns of all tables be as wide as their contents again</source>
   <translation>Die Spalten aller Tabellen wieder so breit wie ihren Inhalt machen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Likelihood-ratio test…</source>
   <translation>Likelihood-Quotienten-Test…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Open &amp;recent</source>
   <translation>&amp;Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Open a data file or a project</source>
   <translation>Eine Datendatei oder ein Projekt öffnen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Open the &amp;sample data</source>
   <translation>&amp;Beispieldaten öffnen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Open the preview of the data; the models stay</source>
   <translation>Die Vorschau der Daten öffnen; die Modelle bleiben</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Open the table that was copied in another program</source>
   <translation>Die Tabelle öffnen, die in einem anderen Programm kopiert wurde</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Random effects…</source>
   <translation>Zufällige Effekte…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Read the file again as it is now; the models stay</source>
   <translation>Die Datei in ihrem jetzigen Zustand neu einlesen; die Modelle bleiben</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Redo what was undone</source>
   <translation>Rückgängig Gemachtes wiederholen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Reset column &amp;widths</source>
   <translation>&amp;Spaltenbreiten zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Save &amp;as…</source>
   <translation>Speichern &amp;unter…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Save a report of the whole analysis as a web page or a Word document</source>
   <translation>Einen Bericht der ganzen Analyse als Webseite oder Word-Dokument speichern</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Save all tables in one file, those of the groups too</source>
   <translation>Alle Tabellen in einer Datei speichern, auch die der Gruppen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>Save data, steps and models as a project</source>
   <translation>Daten, Schritte und Modelle als Projekt speichern</translation>
  </message>
  <message>
   <location filename="../../gui/menus/export.py" />
   <source>Save the rows used with fitted values, residuals and the effects of their groups</source>
   <translation>Die verwendeten Zeilen mit geschätzten Werten, Residuen und den Effekten ihrer Gruppen speichern</translation>
  </message>
  <message>
   <location filename="../../gui/menus/file.py" />
   <source>See the first rows of a file and how it is read before it is opened</source>
   <translation>Die ersten Zeilen einer Datei sehen und wie sie gelesen wird, bevor sie geöffnet wird</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Show only some of the rows</source>
   <translation>Nur einen Teil der Zeilen zeigen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Show or hide the panel beside the data table</source>
   <translation>Die Seitenleiste neben der Datentabelle ein- oder ausblenden</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Si&amp;de panel</source>
   <translation>&amp;Seitenleiste</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Smaller text in tables, forms and plots</source>
   <translation>Kleinerer Text in Tabellen, Formularen und Diagrammen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Stop the running fit (Esc)</source>
   <translation>Die laufende Schätzung anhalten (Esc)</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/actions.py" />
   <source>T&amp;est coefficients…</source>
   <translation>&amp;Koeffizienten testen…</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>T&amp;ype the command</source>
   <translation>Den &amp;Befehl eingeben</translation>
  </message>
  <message>
   <location filename="../../gui/menus/help.py" />
   <source>Take the &amp;tour</source>
   <translation>Den &amp;Rundgang machen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Te&amp;xt size</source>
   <translation>&amp;Textgröße</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/actions.py" />
   <source>Test or combine coefficients, those of the rows selected in the results</source>
   <translation>Koeffizienten testen oder kombinieren, und zwar die der in den Ergebnissen gewählten Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>Text of the usual size</source>
   <translation>Text in der normalen Größe</translation>
  </message>
  <message>
   <location filename="../../gui/menus/view.py" />
   <source>The language of the window; it changes with the next start</source>
   <translation>Die Sprache des Fensters; sie wechselt beim nächsten Start</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Type or choose a term of the model</source>
   <translation>Einen Term des Modells eingeben oder wählen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/edit.py" />
   <source>Undo the last change</source>
   <translation>Die letzte Änderung rückgängig machen</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Weights of rows and groups, robust standard errors, an offset</source>
   <translation>Gewichte von Zeilen und Gruppen, robuste Standardfehler, ein Offset</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>What was done to the data after reading</source>
   <translation>Was mit den Daten nach dem Einlesen geschehen ist</translation>
  </message>
  <message>
   <location filename="../../gui/menus/data.py" />
   <source>Which rows the model leaves out, and why</source>
   <translation>Welche Zeilen das Modell weglässt und warum</translation>
  </message>
  <message>
   <location filename="../../gui/menus/model.py" />
   <source>Write the model as a command</source>
   <translation>Das Modell als Befehl schreiben</translation>
  </message>
 </context>
 <context>
  <name>MissingPanel</name>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>All {0} rows have a value in every variable of the model.</source>
   <translation>Alle {0} Zeilen haben in jeder Variablen des Modells einen Wert.</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Build a model: here it is said which rows it leaves out, and why.</source>
   <translation>Bauen Sie ein Modell: Hier steht, welche Zeilen es weglässt und warum.</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Filter the table to the rows of this pattern</source>
   <translation>Die Tabelle auf die Zeilen dieses Musters filtern</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Missing</source>
   <translation>Fehlend</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Patterns of missing values</source>
   <translation>Muster fehlender Werte</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Rows left out, by what they lack</source>
   <translation>Weggelassene Zeilen, nach dem, was ihnen fehlt</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Show these rows</source>
   <translation>Diese Zeilen zeigen</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>The model uses {0} of {1} rows and leaves out {2}.</source>
   <translation>Das Modell verwendet {0} von {1} Zeilen und lässt {2} weg.</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>Without a value, by variable: {0}.</source>
   <translation>Ohne Wert, nach Variablen: {0}.</translation>
  </message>
  <message>
   <location filename="../../gui/data/missing_panel.py" />
   <source>no code</source>
   <translation>kein Code</translation>
  </message>
 </context>
 <context>
  <name>ModelPane</name>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Add the interaction {0}</source>
   <translation>Die Interaktion {0} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Choose another outcome</source>
   <translation>Andere Zielvariable wählen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Choose the outcome, then add terms and a level.</source>
   <translation>Wählen Sie die Zielvariable, dann fügen Sie Terme und eine Ebene hinzu.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Confidence</source>
   <translation>Konfidenz</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Confidence level</source>
   <translation>Konfidenzniveau</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <location filename="../../gui/panes/model.py" />
   <source>Confidence level of the intervals</source>
   <translation>Konfidenzniveau der Intervalle</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <location filename="../../gui/panes/model.py" />
   <location filename="../../gui/panes/model.py" />
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Fit after every change, while fits take under a tenth of a second</source>
   <translation>Nach jeder Änderung schätzen, solange eine Schätzung unter einer Zehntelsekunde dauert</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Fit as I build</source>
   <translation>Beim Bauen schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Leave out {0}</source>
   <translation>{0} weglassen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>No row is left out</source>
   <translation>Keine Zeile wird weggelassen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Omitted because {0}: {1}</source>
   <translation>Ausgelassen, denn {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <location filename="../../gui/panes/model.py" />
   <source>Outcome</source>
   <translation>Zielvariable</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Outcome {0}</source>
   <translation>Zielvariable {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>REML: variances free of small-sample bias. ML: compare fixed parts</source>
   <translation>REML: Varianzen ohne Verzerrung in kleinen Stichproben. ML: feste Teile vergleichen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Rank {0} of {1} columns of the fixed part</source>
   <translation>Rang {0} von {1} Spalten des festen Teils</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Remove R.{0}</source>
   <translation>R.{0} entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Remove the level {0}</source>
   <translation>Die Ebene {0} entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Remove {0}</source>
   <translation>{0} entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Rows left out: {0}</source>
   <translation>Weggelassene Zeilen: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Scale</source>
   <translation>Skala</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Show random effects as</source>
   <translation>Zufällige Effekte zeigen als</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Terms of the model</source>
   <translation>Terme des Modells</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>The variable to be explained</source>
   <translation>Die zu erklärende Variable</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>There is no variable called “{0}”.</source>
   <translation>Es gibt keine Variable namens „{0}“.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Use ML</source>
   <translation>ML verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Use {0}</source>
   <translation>{0} verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>Variances as</source>
   <translation>Zeigen als</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>choose a variable</source>
   <translation>Variable wählen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>s.d.</source>
   <translation>SD</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>variance</source>
   <translation>Varianz</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>{0} fixed + {1} variance parameters</source>
   <translation>{0} feste + {1} Varianzparameter</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>{0} groups of {1}</source>
   <translation>{0} Gruppen von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>{0} missing {1}</source>
   <translation>{0} ohne {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model.py" />
   <source>{0} of {1} rows</source>
   <translation>{0} von {1} Zeilen</translation>
  </message>
 </context>
 <context>
  <name>ModelsModel</name>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Log L</source>
   <translation>Log L</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>being fitted</source>
   <translation>wird geschätzt</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>cannot be fitted</source>
   <translation>nicht schätzbar</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>edited</source>
   <translation>geändert</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>edited since it was fitted</source>
   <translation>seit der Schätzung geändert</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>failed</source>
   <translation>gescheitert</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>fitted, converged</source>
   <translation>geschätzt, konvergiert</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>fitted, no maximum certified</source>
   <translation>geschätzt, kein Maximum nachgewiesen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>fitting</source>
   <translation>wird geschätzt</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>log likelihood {0}, AIC {1}, BIC {2}</source>
   <translation>Log-Likelihood {0}, AIC {1}, BIC {2}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>not fitted yet</source>
   <translation>noch nicht geschätzt</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>unsure</source>
   <translation>unsicher</translation>
  </message>
 </context>
 <context>
  <name>ModelsPane</name>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Add an empty model</source>
   <translation>Ein leeres Modell hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Delete this model</source>
   <translation>Dieses Modell löschen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Duplicate this model (Ctrl+D)</source>
   <translation>Dieses Modell duplizieren (Strg+D)</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <location filename="../../gui/panes/models.py" />
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
 </context>
 <context>
  <name>ModelsTable</name>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Compare</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Do not compare</source>
   <translation>Nicht vergleichen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <location filename="../../gui/panes/models.py" />
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
 </context>
 <context>
  <name>MoreForm</name>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>A variable whose coefficient is fixed at 1</source>
   <translation>Eine Variable, deren Koeffizient auf 1 festgelegt ist</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Clusters</source>
   <translation>Cluster</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Clusters of the standard errors</source>
   <translation>Cluster der Standardfehler</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Frequency weights</source>
   <translation>Häufigkeitsgewichte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Kind of weights</source>
   <translation>Art der Gewichte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Model: from the likelihood. Robust: from how the groups of the highest level differ. Cluster: from the groups of another variable</source>
   <translation>Modell: aus der Likelihood. Robust: daraus, wie sich die Gruppen der höchsten Ebene unterscheiden. Cluster: aus den Gruppen einer anderen Variablen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>More of the model</source>
   <translation>Mehr zum Modell</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>No offset</source>
   <translation>Kein Offset</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <location filename="../../gui/panes/model_more.py" />
   <source>Offset</source>
   <translation>Offset</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Offset {0}</source>
   <translation>Offset {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Rows' weights sum to the size of their group, or to its effective size; gk: the groups get the products of both levels' weights</source>
   <translation>Die Gewichte der Zeilen summieren sich zur Größe ihrer Gruppe oder zu deren effektiver Größe; gk: Die Gruppen erhalten die Produkte der Gewichte beider Ebenen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Sampling weights</source>
   <translation>Stichprobengewichte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Sampling weights ask for robust standard errors</source>
   <translation>Stichprobengewichte verlangen robuste Standardfehler</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Sampling: the inverse of the probability to be in the sample. Frequency: how many like units a row or group stands for</source>
   <translation>Stichprobe: der Kehrwert der Auswahlwahrscheinlichkeit. Häufigkeit: für wie viele gleiche Einheiten eine Zeile oder Gruppe steht</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Scaling</source>
   <translation>Skalierung</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Scaling of the weights</source>
   <translation>Skalierung der Gewichte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Scaling of the weights: {0}</source>
   <translation>Skalierung der Gewichte: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Standard errors</source>
   <translation>Standardfehler</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Standard errors: clusters of {0}</source>
   <translation>Standardfehler: Cluster von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Standard errors: {0}</source>
   <translation>Standardfehler: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Std. errors</source>
   <translation>Std.-Fehler</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>The variable whose groups are independent of each other</source>
   <translation>Die Variable, deren Gruppen voneinander unabhängig sind</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>The weight of each group of {0}</source>
   <translation>Das Gewicht jeder Gruppe von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>The weight of each row, given its group is in the sample</source>
   <translation>Das Gewicht jeder Zeile, wenn ihre Gruppe in der Stichprobe ist</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights of the rows</source>
   <translation>Gewichte der Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights of the rows: {0}</source>
   <translation>Gewichte der Zeilen: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights of {0}</source>
   <translation>Gewichte von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights of {0}: {1}</source>
   <translation>Gewichte von {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>Weights, robust standard errors, an offset</source>
   <translation>Gewichte, robuste Standardfehler, ein Offset</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>choose a variable</source>
   <translation>Variable wählen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>cluster</source>
   <translation>Cluster</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>clusters of {0}</source>
   <translation>Cluster von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>effective</source>
   <translation>effektiv</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>frequency</source>
   <translation>Häufigkeit</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>frequency weights</source>
   <translation>Häufigkeitsgewichte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <location filename="../../gui/panes/model_more.py" />
   <location filename="../../gui/panes/model_more.py" />
   <location filename="../../gui/panes/model_more.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>of rows</source>
   <translation>der Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>of {0}</source>
   <translation>von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>offset {0}</source>
   <translation>Offset {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>robust</source>
   <translation>robust</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>robust errors</source>
   <translation>robuste Fehler</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>sampling</source>
   <translation>Stichprobe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>sampling weights</source>
   <translation>Stichprobengewichte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/model_more.py" />
   <source>weights, standard errors, offset</source>
   <translation>Gewichte, Standardfehler, Offset</translation>
  </message>
 </context>
 <context>
  <name>NewVariable</name>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>A lag is a whole number of rows.</source>
   <translation>Eine Verzögerung ist eine ganze Zahl von Zeilen.</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>All others</source>
   <translation>Alle anderen</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Centre at a value</source>
   <translation>An einem Wert zentrieren</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Centre at the grand mean</source>
   <translation>Am Gesamtmittelwert zentrieren</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Centre at the group mean</source>
   <translation>Am Gruppenmittelwert zentrieren</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Change within group</source>
   <translation>Veränderung innerhalb der Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Difference of two variables</source>
   <translation>Differenz zweier Variablen</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Exponent</source>
   <translation>Exponent</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Group mean</source>
   <translation>Gruppenmittelwert</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>In each group</source>
   <translation>In jeder Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Lag within group</source>
   <translation>Verzögerung innerhalb der Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Leave the row itself out</source>
   <translation>Die Zeile selbst auslassen</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Less</source>
   <translation>Minus</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Log to base 10</source>
   <translation>Logarithmus zur Basis 10</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Log to base 2</source>
   <translation>Logarithmus zur Basis 2</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Natural log</source>
   <translation>Natürlicher Logarithmus</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Only from exactly that far back</source>
   <translation>Nur von genau so weit zurück</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Ordered by</source>
   <translation>Geordnet nach</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Power</source>
   <translation>Potenz</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Product (interaction)</source>
   <translation>Produkt (Interaktion)</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Recode</source>
   <translation>Umkodieren</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Rows back</source>
   <translation>Zeilen zurück</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Square</source>
   <translation>Quadrat</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Standardise</source>
   <translation>Standardisieren</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Times</source>
   <translation>Mal</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Type 1, 2, …</source>
   <translation>Geben Sie 1, 2, … ein</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Type a number.</source>
   <translation>Geben Sie eine Zahl ein.</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Type an exponent such as 0.5.</source>
   <translation>Geben Sie einen Exponenten ein, etwa 0.5.</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Type how many rows back, such as 1.</source>
   <translation>Geben Sie ein, wie viele Zeilen zurück, etwa 1.</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>Values become</source>
   <translation>Werte werden zu</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <location filename="../../gui/data/derive_fields.py" />
   <source>Variable</source>
   <translation>Variable</translation>
  </message>
  <message>
   <location filename="../../gui/data/derive_fields.py" />
   <source>“{0}” is no number.</source>
   <translation>„{0}“ ist keine Zahl.</translation>
  </message>
 </context>
 <context>
  <name>NextStepPane</name>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Choose the outcome</source>
   <translation>Zielvariable wählen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Choose the outcome; then add terms and the level they vary by.</source>
   <translation>Wählen Sie die Zielvariable; fügen Sie dann Terme und die Ebene hinzu, zwischen deren Gruppen sie variieren.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Estimates, tests and plots appear here.</source>
   <translation>Hier erscheinen Schätzwerte, Tests und Diagramme.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Fit the model</source>
   <translation>Das Modell schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Fitting…</source>
   <translation>Wird geschätzt…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Ready to fit</source>
   <translation>Bereit zum Schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>The iterations are listed beside.</source>
   <translation>Die Iterationen stehen daneben.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>The model pane says why and what can be done.</source>
   <translation>Der Modellbereich sagt, warum und was man tun kann.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>This model cannot be fitted to these data</source>
   <translation>Dieses Modell kann mit diesen Daten nicht geschätzt werden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/next_step.py" />
   <source>What do you want to explain?</source>
   <translation>Was möchten Sie erklären?</translation>
  </message>
 </context>
 <context>
  <name>PairsView</name>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>95 % ellipse, r = {0}</source>
   <translation>95-%-Ellipse, r = {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>A variance of this pair is estimated as zero: nothing varies together.</source>
   <translation>Eine Varianz dieses Paars wird auf null geschätzt: Nichts variiert gemeinsam.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <location filename="../../gui/plots/pairs.py" />
   <source>BLUP of {0}, {1}</source>
   <translation>BLUP von {0}, {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>Each group has one random effect here. With a random slope there are pairs.</source>
   <translation>Jede Gruppe hat hier einen zufälligen Effekt. Mit einer zufälligen Steigung gibt es Paare.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>Fit a model to see its random effects here.</source>
   <translation>Schätzen Sie ein Modell, um hier seine zufälligen Effekte zu sehen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <location filename="../../gui/plots/pairs.py" />
   <source>Pair of effects</source>
   <translation>Paar von Effekten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>Pairs of random effects</source>
   <translation>Paare zufälliger Effekte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>Random effects</source>
   <translation>Zufällige Effekte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>{0} BLUPs of {1}</source>
   <translation>{0} BLUPs von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pairs.py" />
   <source>{0} Their correlation is estimated as {1}.</source>
   <translation>{0} Ihre Korrelation wird auf {1} geschätzt.</translation>
  </message>
 </context>
 <context>
  <name>PanelsView</name>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>Fit a model to see its groups one by one here.</source>
   <translation>Schätzen Sie ein Modell, um hier seine Gruppen einzeln zu sehen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <location filename="../../gui/plots/panels.py" />
   <source>Horizontal axis</source>
   <translation>Waagrechte Achse</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>Panels</source>
   <translation>Teilbilder</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>Panels need groups and a covariate to draw their lines against.</source>
   <translation>Teilbilder brauchen Gruppen und eine Kovariate, gegen die ihre Geraden gezeichnet werden.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>Panels of selected groups</source>
   <translation>Teilbilder gewählter Gruppen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>n = {0}</source>
   <translation>n = {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>own rows alone</source>
   <translation>nur eigene Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>population</source>
   <translation>Population</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>the last {0} of {1} selected</source>
   <translation>die letzten {0} von {1} gewählten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/panels.py" />
   <source>{0} of {1} groups of {2}, each in a panel of its own.</source>
   <translation>{0} von {1} Gruppen von {2}, jede in einem eigenen Teilbild.</translation>
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
   <translation>Ein kleines Diagramm für jede gewählte Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Caterpillar</source>
   <translation>Caterpillar</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Every group's effect with its interval, in order</source>
   <translation>Der Effekt jeder Gruppe mit seinem Intervall, der Reihe nach</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Fitted lines</source>
   <translation>Geschätzte Geraden</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Influence</source>
   <translation>Einfluss</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Lines</source>
   <translation>Geraden</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Normal QQ</source>
   <translation>QQ-Plot</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Pairs</source>
   <translation>Paare</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Panels</source>
   <translation>Teilbilder</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>QQ</source>
   <translation>QQ</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Random effects</source>
   <translation>Zufällige Effekte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <location filename="../../gui/plots/kinds.py" />
   <source>Residuals</source>
   <translation>Residuen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Residuals against fitted values</source>
   <translation>Residuen gegen geschätzte Werte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Residuals and BLUPs against normal quantiles</source>
   <translation>Residuen und BLUPs gegen Normalquantile</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Rows of a group</source>
   <translation>Zeilen einer Gruppe</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>The correlations of one group's rows that the model implies</source>
   <translation>Die Korrelationen der Zeilen einer Gruppe, die aus dem Modell folgen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>The fitted line of every group, with its data</source>
   <translation>Die geschätzte Gerade jeder Gruppe mit ihren Daten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>The log likelihood along each variance parameter</source>
   <translation>Die Log-Likelihood entlang jedes Varianzparameters</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>Two random effects against each other</source>
   <translation>Zwei zufällige Effekte gegeneinander</translation>
  </message>
  <message>
   <location filename="../../gui/plots/kinds.py" />
   <source>What the estimates would be without a group or a row</source>
   <translation>Wie die Schätzwerte ohne eine Gruppe oder Zeile wären</translation>
  </message>
 </context>
 <context>
  <name>PlotLabels</name>
  <message>
   <location filename="../../gui/plots/labels.py" />
   <source> at the mean of {0}</source>
   <translation> am Mittelwert von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/labels.py" />
   <source> at the means of the {0} other terms</source>
   <translation> an den Mittelwerten der {0} anderen Terme</translation>
  </message>
  <message>
   <location filename="../../gui/plots/labels.py" />
   <source> at the means of {0} and {1}</source>
   <translation> an den Mittelwerten von {0} und {1}</translation>
  </message>
 </context>
 <context>
  <name>PlotOutput</name>
  <message>
   <location filename="../../gui/plots/output.py" />
   <source>Export the plot</source>
   <translation>Das Diagramm exportieren</translation>
  </message>
 </context>
 <context>
  <name>PlotToolbar</name>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>Copy plot</source>
   <translation>Diagramm kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>Drag to move</source>
   <translation>Zum Verschieben ziehen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>Export plot…</source>
   <translation>Diagramm exportieren…</translation>
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>More about this plot</source>
   <translation>Mehr zu diesem Diagramm</translation>
  </message>
  <message>
   <location filename="../../gui/plots/toolbar.py" />
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
 </context>
 <context>
  <name>PlotView</name>
  <message>
   <location filename="../../gui/plots/base.py" />
   <source>Arrow keys move from group to group, Space selects, Shift+Space adds, Alt+Space removes, plus and minus zoom, 0 shows everything.</source>
   <translation>Pfeiltasten gehen von Gruppe zu Gruppe, Leertaste wählt aus, Umschalt+Leertaste fügt hinzu, Alt+Leertaste entfernt, Plus und Minus vergrößern und verkleinern, 0 zeigt alles.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/base.py" />
   <source>Level</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../gui/plots/base.py" />
   <source>{0} groups of {1}.</source>
   <translation>{0} Gruppen von {1}.</translation>
  </message>
 </context>
 <context>
  <name>PlotsPane</name>
  <message>
   <location filename="../../gui/panes/plots.py" />
   <source>Fitted lines and random effects are drawn here after a fit.</source>
   <translation>Hier werden nach einer Schätzung Geraden und zufällige Effekte gezeichnet.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/plots.py" />
   <source>Plots</source>
   <translation>Diagramme</translation>
  </message>
  <message>
   <location filename="../../gui/panes/plots.py" />
   <source>Plots shown</source>
   <translation>Gezeigte Diagramme</translation>
  </message>
 </context>
 <context>
  <name>Pointer</name>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>End the tour</source>
   <translation>Den Rundgang beenden</translation>
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Tour</source>
   <translation>Rundgang</translation>
  </message>
 </context>
 <context>
  <name>PoolingStrip</name>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>Complete</source>
   <translation>Vollständig</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>Each {0} by itself: lines through its own rows alone. Their heights spread by an SD of {1}, part of it chance.</source>
   <translation>Jede Gruppe von {0} für sich: Geraden nur durch ihre eigenen Zeilen. Ihre Höhen streuen mit einer SD von {1}, zum Teil aus Zufall.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>From each {0} by itself towards the model.</source>
   <translation>Von jeder Gruppe von {0} für sich zum Modell.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>From the model towards one line for all.</source>
   <translation>Vom Modell zu einer Geraden für alle.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>How much the groups learn from each other</source>
   <translation>Wie viel die Gruppen voneinander lernen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>No pooling</source>
   <translation>Kein Pooling</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>One line for all: the fixed effects, as if every {0} were alike.</source>
   <translation>Eine Gerade für alle: die festen Effekte, als wären alle Gruppen von {0} gleich.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>Pooling</source>
   <translation>Pooling</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>The model: every {0} is drawn towards the population line, those with few rows most. The spread shrinks from an SD of {1} to {2}.</source>
   <translation>Das Modell: Jede Gruppe von {0} wird zur Populationsgeraden gezogen, solche mit wenigen Zeilen am stärksten. Die Streuung schrumpft von einer SD von {1} auf {2}.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/pooling.py" />
   <source>{0} have too few rows for a line and are not drawn.</source>
   <translation>{0} haben zu wenige Zeilen für eine Gerade und sind nicht gezeichnet.</translation>
  </message>
 </context>
 <context>
  <name>Preparing</name>
  <message>
   <location filename="../../gui/plots/preparing.py" />
   <source>Preparing the plot of {0} rows…</source>
   <translation>Das Diagramm von {0} Zeilen wird vorbereitet…</translation>
  </message>
 </context>
 <context>
  <name>ProfileView</name>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Arrow keys move along the curve, plus and minus zoom.</source>
   <translation>Pfeiltasten gehen die Kurve entlang, Plus und Minus vergrößern und verkleinern.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Computing the profile…</source>
   <translation>Das Profil wird berechnet…</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Fit a model to see the profile of its likelihood here.</source>
   <translation>Schätzen Sie ein Modell, um hier das Profil seiner Likelihood zu sehen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <location filename="../../gui/plots/profile.py" />
   <source>Parameter</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile log likelihood</source>
   <translation>Profil-Log-Likelihood</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile of the log likelihood</source>
   <translation>Profil der Log-Likelihood</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile of {0}: estimate {1}, {2} % interval {3} to {4}.</source>
   <translation>Profil von {0}: Schätzwert {1}, {2}-%-Intervall {3} bis {4}.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Profile restricted log likelihood</source>
   <translation>Profil der restringierten Log-Likelihood</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>Stop computing the profile</source>
   <translation>Die Berechnung des Profils anhalten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>The profile was stopped. Choose the parameter again to compute it.</source>
   <translation>Das Profil wurde angehalten. Wählen Sie den Parameter erneut, um es zu berechnen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>There is no fit to profile.</source>
   <translation>Es gibt keine Schätzung für ein Profil.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>below the maximum</source>
   <translation>unter dem Maximum</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>log likelihood</source>
   <translation>Log-Likelihood</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>normal approximation</source>
   <translation>Normalapproximation</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>profile, interval {0} to {1}</source>
   <translation>Profil, Intervall {0} bis {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>profile, stopped after {0} points</source>
   <translation>Profil, nach {0} Punkten angehalten</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>profile, {0} points so far</source>
   <translation>Profil, bisher {0} Punkte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/profile.py" />
   <source>{0} % limit</source>
   <translation>{0}-%-Grenze</translation>
  </message>
 </context>
 <context>
  <name>ProjectWindow</name>
  <message>
   <location filename="../../gui/project_window.py" />
   <source> There are {0} older ones.</source>
   <translation> Es gibt {0} ältere.</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>A copy of {0} was kept.</source>
   <translation>Eine Kopie von {0} wurde behalten.</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Back to {0}</source>
   <translation>Zurück zu {0}</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Close without saving</source>
   <translation>Ohne Speichern schließen</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Levelwise did not end well the last time: there is unsaved work.</source>
   <translation>Levelwise wurde das letzte Mal nicht ordentlich beendet: Es gibt ungespeicherte Arbeit.</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Levelwise project</source>
   <translation>Levelwise-Projekt</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Recover</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Save and close</source>
   <translation>Speichern und schließen</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Save the project</source>
   <translation>Projekt speichern</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>Saved {0}</source>
   <translation>{0} gespeichert</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>You went on to {0}.</source>
   <translation>Sie sind zu {0} weitergegangen.</translation>
  </message>
  <message>
   <location filename="../../gui/project_window.py" />
   <source>{0} has changes that are not saved.</source>
   <translation>{0} hat ungespeicherte Änderungen.</translation>
  </message>
 </context>
 <context>
  <name>QuantileView</name>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>95 % envelope, {0} of {1} outside</source>
   <translation>95-%-Hülle, {0} von {1} außerhalb</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>95 % for each point: {0} of {1} outside</source>
   <translation>95 % für jeden Punkt: {0} von {1} außerhalb</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Fit a model to see whether its residuals are normal.</source>
   <translation>Schätzen Sie ein Modell, um zu sehen, ob seine Residuen normalverteilt sind.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Normal QQ</source>
   <translation>QQ-Plot</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Normal quantile</source>
   <translation>Normalquantil</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Normal quantile-quantile plot</source>
   <translation>Quantil-Quantil-Diagramm der Normalverteilung</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Residuals</source>
   <translation>Residuen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Standardised BLUP of {0}, {1}</source>
   <translation>Standardisierter BLUP von {0}, {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>Standardised residual of {0}</source>
   <translation>Standardisiertes Residuum von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>The variance of this effect is estimated as zero: nothing varies.</source>
   <translation>Die Varianz dieses Effekts wird auf null geschätzt: Nichts variiert.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <location filename="../../gui/plots/quantiles.py" />
   <source>Values</source>
   <translation>Werte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>for all at once: {0}</source>
   <translation>für alle zugleich: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>through the quartiles</source>
   <translation>durch die Quartile</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>{0} simulations</source>
   <translation>{0} Simulationen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/quantiles.py" />
   <source>{0} values against normal quantiles, {1} outside the 95 % envelope.</source>
   <translation>{0} Werte gegen Normalquantile, {1} außerhalb der 95-%-Hülle.</translation>
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
   <translation>Diese Zeile schließen</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/read_bar.py" />
   <source>How the file was read</source>
   <translation>Wie die Datei gelesen wurde</translation>
  </message>
 </context>
 <context>
  <name>RefitPanel</name>
  <message>
   <location filename="../../gui/plots/refit_panel.py" />
   <source>Fitted again without the selected groups</source>
   <translation>Ohne die gewählten Gruppen neu geschätzt</translation>
  </message>
  <message>
   <location filename="../../gui/plots/refit_panel.py" />
   <source>Fitting again without {0}…</source>
   <translation>Wird ohne {0} neu geschätzt…</translation>
  </message>
  <message>
   <location filename="../../gui/plots/refit_panel.py" />
   <source>Select groups to see what the model estimates without them.</source>
   <translation>Wählen Sie Gruppen, um zu sehen, was das Modell ohne sie schätzt.</translation>
  </message>
 </context>
 <context>
  <name>RemediesCard</name>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Fit each of these models, one after the other</source>
   <translation>Jedes dieser Modelle nacheinander schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Stop trying remedies</source>
   <translation>Das Ausprobieren anhalten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Try them</source>
   <translation>Ausprobieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>What to try</source>
   <translation>Was man versuchen kann</translation>
  </message>
 </context>
 <context>
  <name>RemedyRow</name>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source> (conservative)</source>
   <translation> (konservativ)</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>AIC</source>
   <translation>AIC</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Add it to the models, beside the one as it is</source>
   <translation>Es zu den Modellen hinzufügen, neben dem jetzigen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>BIC</source>
   <translation>BIC</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>It cannot be fitted: {0}</source>
   <translation>Nicht schätzbar: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>LR test χ²({0}) = {1}, p {2}</source>
   <translation>LR-Test χ²({0}) = {1}, p {2}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>No likelihood-ratio test: {0}</source>
   <translation>Kein Likelihood-Quotienten-Test: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Nothing is wrong with it, and of those it has the lowest AIC.</source>
   <translation>An ihm ist nichts auszusetzen, und unter solchen hat es das niedrigste AIC.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Still: {0}</source>
   <translation>Noch immer: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Use the model: {0}</source>
   <translation>Das Modell verwenden: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>Use this model</source>
   <translation>Dieses Modell verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>largest change: {0} by {1} s.e.</source>
   <translation>größte Änderung: {0} um {1} SE</translation>
  </message>
  <message>
   <location filename="../../gui/panes/remedies.py" />
   <source>log likelihood</source>
   <translation>Log-Likelihood</translation>
  </message>
 </context>
 <context>
  <name>Rename</name>
  <message>
   <location filename="../../gui/panes/rename.py" />
   <location filename="../../gui/panes/rename.py" />
   <source>Call {0} “{1}”</source>
   <translation>{0} „{1}“ nennen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/rename.py" />
   <source>Label of {0}</source>
   <translation>Beschriftung von {0}</translation>
  </message>
 </context>
 <context>
  <name>ResidualsView</name>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Fit a model to see its residuals here.</source>
   <translation>Schätzen Sie ein Modell, um hier seine Residuen zu sehen.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Fitted values</source>
   <translation>Geschätzte Werte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Fitted {0}</source>
   <translation>Geschätzt: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <location filename="../../gui/plots/residuals.py" />
   <source>Horizontal axis</source>
   <translation>Waagrechte Achse</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>In residual standard deviations</source>
   <translation>In Standardabweichungen der Residuen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Mean residual in twenty parts of equal size: flat if the model is right</source>
   <translation>Mittleres Residuum in zwanzig gleich großen Teilen: waagrecht, wenn das Modell stimmt</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Residual of {0}</source>
   <translation>Residuum von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Residuals</source>
   <translation>Residuen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Residuals against fitted values</source>
   <translation>Residuen gegen geschätzte Werte</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Residuals of {0} rows. {1}</source>
   <translation>Residuen von {0} Zeilen. {1}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Standardised</source>
   <translation>Standardisiert</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Standardised residual of {0}</source>
   <translation>Standardisiertes Residuum von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>Trend</source>
   <translation>Trend</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>fitted</source>
   <translation>geschätzt</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>mean residual</source>
   <translation>mittleres Residuum</translation>
  </message>
  <message>
   <location filename="../../gui/plots/residuals.py" />
   <source>{0} rows</source>
   <translation>{0} Zeilen</translation>
  </message>
 </context>
 <context>
  <name>ResultsPane</name>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Fit now</source>
   <translation>Jetzt schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Fixed effects</source>
   <translation>Feste Effekte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>No maximum could be certified.</source>
   <translation>Es konnte kein Maximum nachgewiesen werden.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Random effects</source>
   <translation>Zufällige Effekte</translation>
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Read the notes of the fit before you use these estimates.</source>
   <translation>Lesen Sie die Hinweise zur Schätzung, bevor Sie diese Schätzwerte verwenden.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>These are the results of the last fit that was possible.</source>
   <translation>Dies sind die Ergebnisse der letzten Schätzung, die möglich war.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/results.py" />
   <source>These results belong to the model as it was before your last edit.</source>
   <translation>Diese Ergebnisse gehören zum Modell vor Ihrer letzten Änderung.</translation>
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <location filename="../../gui/saving.py" />
   <source> (and {0} more)</source>
   <translation> (und {0} weitere)</translation>
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Certifying the saved fits…</source>
   <translation>Die gespeicherten Schätzungen werden nachgewiesen…</translation>
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Find the data file…</source>
   <translation>Datendatei suchen…</translation>
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Opening {0}…</source>
   <translation>{0} wird geöffnet…</translation>
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Saving {0}…</source>
   <translation>{0} wird gespeichert…</translation>
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Some figures are not those that were saved.</source>
   <translation>Einige Zahlen sind nicht die gespeicherten.</translation>
  </message>
  <message>
   <location filename="../../gui/saving.py" />
   <source>Where is {0}?</source>
   <translation>Wo ist {0}?</translation>
  </message>
 </context>
 <context>
  <name>ScriptPane</name>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Copy the script</source>
   <translation>Das Skript kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Fit the model: its script will be here.</source>
   <translation>Schätzen Sie das Modell: Hier steht dann sein Skript.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Language of the script</source>
   <translation>Sprache des Skripts</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Python</source>
   <translation>Python</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>R</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Save the script as…</source>
   <translation>Das Skript speichern unter…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Save the script with its data, so that it finds them as they are.</source>
   <translation>Speichern Sie das Skript mit seinen Daten, damit es sie so findet, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Save the script with its data…</source>
   <translation>Das Skript mit seinen Daten speichern…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Save with data…</source>
   <translation>Mit Daten speichern…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <location filename="../../gui/panes/script.py" />
   <source>Script</source>
   <translation>Skript</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>Stata</source>
   <translation>Stata</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>The data were changed here since they were read.</source>
   <translation>Die Daten wurden hier seit dem Einlesen geändert.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/script.py" />
   <source>This is the script of the model as it was fitted last.</source>
   <translation>Dies ist das Skript des Modells, wie es zuletzt geschätzt wurde.</translation>
  </message>
 </context>
 <context>
  <name>SelectionsBar</name>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Colour {0}</source>
   <translation>Farbe {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Delete selection {0}</source>
   <translation>Auswahl {0} löschen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Hide {0}</source>
   <translation>{0} ausblenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Keep the selected groups under a name</source>
   <translation>Die gewählten Gruppen unter einem Namen behalten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <location filename="../../gui/panes/selections.py" />
   <source>Name of the selection</source>
   <translation>Name der Auswahl</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Name selection {0}</source>
   <translation>Auswahl {0} benennen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Name…</source>
   <translation>Name…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Recolour {0}</source>
   <translation>{0} umfärben</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Rename selection {0}</source>
   <translation>Auswahl {0} umbenennen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Select its groups</source>
   <translation>Ihre Gruppen auswählen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Selection {0}: {1} groups of {2}, {3}</source>
   <translation>Auswahl {0}: {1} Gruppen von {2}, {3}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Show {0}</source>
   <translation>{0} zeigen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>Shown</source>
   <translation>Gezeigt</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>hidden</source>
   <translation>ausgeblendet</translation>
  </message>
  <message>
   <location filename="../../gui/panes/selections.py" />
   <source>shown</source>
   <translation>gezeigt</translation>
  </message>
 </context>
 <context>
  <name>SidePanel</name>
  <message>
   <location filename="../../gui/data/side.py" />
   <source>Close the panel (F9)</source>
   <translation>Die Seitenleiste schließen (F9)</translation>
  </message>
  <message>
   <location filename="../../gui/data/side.py" />
   <source>Show the panel beside the table (F9)</source>
   <translation>Die Seitenleiste neben der Tabelle zeigen (F9)</translation>
  </message>
 </context>
 <context>
  <name>SimulationBox</name>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Draws {0} outcomes from the smaller model, fits both models to each, and counts how often the test statistic is as large as the one observed</source>
   <translation>Zieht {0} Stichproben der Zielvariablen aus dem kleineren Modell, schätzt mit jeder beide Modelle und zählt, wie oft die Teststatistik so groß ist wie die beobachtete</translation>
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Outcomes drawn</source>
   <translation>Gezogene Stichproben</translation>
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Simulate again</source>
   <translation>Erneut simulieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <location filename="../../gui/panes/simulation.py" />
   <source>Simulate its distribution</source>
   <translation>Seine Verteilung simulieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Simulated distribution of the test statistic</source>
   <translation>Simulierte Verteilung der Teststatistik</translation>
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Stop, and use what has been drawn so far</source>
   <translation>Anhalten und das bisher Gezogene verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>Stopped too early to say anything.</source>
   <translation>Zu früh angehalten, um etwas zu sagen.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>observed {0}</source>
   <translation>beobachtet {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/simulation.py" />
   <source>{0} of {1} outcomes drawn</source>
   <translation>{0} von {1} Stichproben gezogen</translation>
  </message>
 </context>
 <context>
  <name>StartPane</name>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>887 pupils in 48 London schools: mathematics at ages 8 and 11</source>
   <translation>887 Schulkinder in 48 Londoner Schulen: Mathematik mit 8 und 11 Jahren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Drop a file of CSV, Excel, Stata, SPSS, SAS or R here, or choose one.</source>
   <translation>Legen Sie hier eine Datei von CSV, Excel, Stata, SPSS, SAS oder R ab, oder wählen Sie eine.</translation>
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Open a data file…</source>
   <translation>Datendatei öffnen…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Open data to begin</source>
   <translation>Öffnen Sie Daten, um zu beginnen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Open the school sample data</source>
   <translation>Die Beispieldaten der Schulen öffnen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Pointers through a first analysis with the school data</source>
   <translation>Wegweiser durch eine erste Analyse mit den Daten der Schulen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Recent files</source>
   <translation>Zuletzt verwendete Dateien</translation>
  </message>
  <message>
   <location filename="../../gui/panes/start.py" />
   <source>Take the tour (two minutes)</source>
   <translation>Den Rundgang machen (zwei Minuten)</translation>
  </message>
 </context>
 <context>
  <name>StatusPane</name>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Cannot be fitted</source>
   <translation>Nicht schätzbar</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Clear the selection (Esc)</source>
   <translation>Auswahl aufheben (Esc)</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Clear the selection: {0}</source>
   <translation>Auswahl aufheben: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Fitting…</source>
   <translation>Wird geschätzt…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Fitting… {0} iterations</source>
   <translation>Wird geschätzt… {0} Iterationen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>No maximum certified</source>
   <translation>Kein Maximum nachgewiesen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Not fitted</source>
   <translation>Nicht geschätzt</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>Out of date</source>
   <translation>Veraltet</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>{0} groups of {1}</source>
   <translation>{0} Gruppen von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>{0} groups selected</source>
   <translation>{0} Gruppen ausgewählt</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>{0} of {1} rows</source>
   <translation>{0} von {1} Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>{0} rows</source>
   <translation>{0} Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/status.py" />
   <source>✓ Converged, {0} iterations, {1}</source>
   <translation>✓ Konvergiert, {0} Iterationen, {1}</translation>
  </message>
 </context>
 <context>
  <name>SummaryChart</name>
  <message>
   <location filename="../../gui/data/chart.py" />
   <source>Distribution of {0}</source>
   <translation>Verteilung von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data/chart.py" />
   <source>other values</source>
   <translation>andere Werte</translation>
  </message>
 </context>
 <context>
  <name>TableCard</name>
  <message>
   <location filename="../../gui/widgets/table_card.py" />
   <source>Copy {0}</source>
   <translation>{0} kopieren</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/table_card.py" />
   <source>Save {0} as…</source>
   <translation>{0} speichern unter…</translation>
  </message>
 </context>
 <context>
  <name>TableView</name>
  <message>
   <location filename="../../gui/widgets/table.py" />
   <source>E&amp;xplain this number</source>
   <translation>Diese Zahl &amp;erklären</translation>
  </message>
 </context>
 <context>
  <name>Tables</name>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;APA style</source>
   <translation>&amp;APA-Stil</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;CSV</source>
   <translation>&amp;CSV</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;LaTeX</source>
   <translation>&amp;LaTeX</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;Markdown</source>
   <translation>&amp;Markdown</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;Rounded numbers</source>
   <translation>Ge&amp;rundete Zahlen</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>&amp;Save as…</source>
   <translation>&amp;Speichern unter…</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Copy table as</source>
   <translation>Tabelle kopieren als</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Copy “{0}” as</source>
   <translation>„{0}“ kopieren als</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Numbers in &amp;full</source>
   <translation>&amp;Volle Genauigkeit</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Plain &amp;text</source>
   <translation>&amp;Nur Text</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Stars for small &amp;p-values</source>
   <translation>Sterne für kleine &amp;p-Werte</translation>
  </message>
  <message>
   <location filename="../../gui/table_output.py" />
   <source>Table for &amp;Word and Excel</source>
   <translation>Tabelle für &amp;Word und Excel</translation>
  </message>
 </context>
 <context>
  <name>TermTests</name>
  <message>
   <location filename="../../gui/panes/term_tests.py" />
   <source>As coded</source>
   <translation>Wie kodiert</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_tests.py" />
   <source>Sequential</source>
   <translation>Sequenziell</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_tests.py" />
   <source>Tests of terms</source>
   <translation>Tests der Terme</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_tests.py" />
   <source>Type III</source>
   <translation>Typ III</translation>
  </message>
 </context>
 <context>
  <name>Terms</name>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Add the mean of {0} in each {1}</source>
   <translation>Den Mittelwert von {0} in jeder Gruppe von {1} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Add the terms that {0} contains</source>
   <translation>Die Terme hinzufügen, die {0} enthält</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>At a value…</source>
   <translation>An einem Wert…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>At the mean of all rows</source>
   <translation>Am Mittelwert aller Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>At the mean of each {0}</source>
   <translation>Am Mittelwert jeder Gruppe von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Centre</source>
   <translation>Zentrieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Centre {0}</source>
   <translation>{0} zentrieren</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Centre {0}: {1}</source>
   <translation>{0} zentrieren: {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Compare levels of {0} with</source>
   <translation>Stufen von {0} vergleichen mit</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Compare levels of {0} with {1}</source>
   <translation>Stufen von {0} mit {1} vergleichen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Contrasts of your own…</source>
   <translation>Eigene Kontraste…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Contrasts of {0}</source>
   <translation>Kontraste von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Each level with the mean of all (sum)</source>
   <translation>Jede Stufe mit dem Mittelwert aller (Summe)</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Each level with the mean of those before (Helmert)</source>
   <translation>Jede Stufe mit dem Mittelwert der vorigen (Helmert)</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Each level with the one before</source>
   <translation>Jede Stufe mit der vorigen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Effects of {0}: {1}</source>
   <translation>Effekte von {0}: {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Interaction of {0} and {1}</source>
   <translation>Interaktion von {0} und {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Interaction with</source>
   <translation>Interaktion mit</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Itself (its square)</source>
   <translation>Sich selbst (ihr Quadrat)</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Levels of {0} with an effect</source>
   <translation>Stufen von {0} mit einem Effekt</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Linear, quadratic, … trend (polynomial)</source>
   <translation>Linearer, quadratischer, … Trend (Polynom)</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>None: an effect of every level</source>
   <translation>Keine: ein Effekt jeder Stufe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Not centred</source>
   <translation>Nicht zentriert</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Square of {0}</source>
   <translation>Quadrat von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>The last level</source>
   <translation>Die letzte Stufe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>The mean of the levels</source>
   <translation>Der Mittelwert der Stufen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>The most frequent level</source>
   <translation>Die häufigste Stufe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Use {0} as a factor</source>
   <translation>{0} als Faktor verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>Use {0} as a number</source>
   <translation>{0} als Zahl verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with its first level</source>
   <translation>verglichen mit ihrer ersten Stufe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with its last level</source>
   <translation>verglichen mit ihrer letzten Stufe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with its level number {0}</source>
   <translation>verglichen mit ihrer Stufe Nummer {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with its most frequent level</source>
   <translation>verglichen mit ihrer häufigsten Stufe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>compared with level {0}</source>
   <translation>verglichen mit Stufe {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>contrasts of its levels</source>
   <translation>Kontraste ihrer Stufen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>every level</source>
   <translation>jede Stufe</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>mean of {0} in each {1}</source>
   <translation>Mittelwert von {0} in jeder Gruppe von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>only level {0}</source>
   <translation>nur Stufe {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>without level {0}</source>
   <translation>ohne Stufe {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0}   {1} rows</source>
   <translation>{0}   {1} Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0} as a factor, {1}</source>
   <translation>{0} als Faktor, {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0} centred at its mean</source>
   <translation>{0}, am Mittelwert zentriert</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0} centred at the mean of each {1}</source>
   <translation>{0}, am Mittelwert jeder Gruppe von {1} zentriert</translation>
  </message>
  <message>
   <location filename="../../gui/panes/term_menu.py" />
   <source>{0} centred at {1}</source>
   <translation>{0}, bei {1} zentriert</translation>
  </message>
 </context>
 <context>
  <name>TermsDelegate</name>
  <message>
   <location filename="../../gui/panes/terms_delegate.py" />
   <source>Variable to add</source>
   <translation>Variable zum Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_delegate.py" />
   <source>variable</source>
   <translation>Variable</translation>
  </message>
 </context>
 <context>
  <name>TermsModel</name>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <location filename="../../gui/panes/terms_model.py" />
   <source>Add {0}</source>
   <translation>{0} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Crossed effects of {0}</source>
   <translation>Gekreuzte Effekte von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Effects that vary by {0}: drag to move it, F2 to rename it</source>
   <translation>Effekte, die zwischen den Gruppen von {0} variieren: zum Verschieben ziehen, F2 zum Umbenennen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Fixed</source>
   <translation>Fest</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Fixed effect of {0}</source>
   <translation>Fester Effekt von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Interaction of {0}</source>
   <translation>Interaktion von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <location filename="../../gui/panes/terms_model.py" />
   <source>Move {0}</source>
   <translation>{0} verschieben</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Random intercept by {0}</source>
   <translation>Zufälliger Achsenabschnitt nach {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <location filename="../../gui/panes/terms_model.py" />
   <source>Random slope of {0} by {1}</source>
   <translation>Zufällige Steigung von {0} nach {1}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <location filename="../../gui/panes/terms_model.py" />
   <source>Remove {0}</source>
   <translation>{0} entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Remove: {0}</source>
   <translation>Entfernen: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Term</source>
   <translation>Term</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Type or choose a variable, or drop one here</source>
   <translation>Eine Variable eingeben, wählen oder hier ablegen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>Use {0} instead of {1}</source>
   <translation>{0} statt {1} verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>add a term…</source>
   <translation>Term hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms_model.py" />
   <source>right-click for more</source>
   <translation>Rechtsklick für mehr</translation>
  </message>
 </context>
 <context>
  <name>TermsTable</name>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Change variable…</source>
   <translation>Variable ändern…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Contrasts of {0}</source>
   <translation>Kontraste von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Equation {0}</source>
   <translation>Gleichung {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Interaction of {0}</source>
   <translation>Interaktion von {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Move {0}</source>
   <translation>{0} verschieben</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/terms.py" />
   <location filename="../../gui/panes/terms.py" />
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
 </context>
 <context>
  <name>Tour</name>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Build it</source>
   <translation>Bauen</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Build the model</source>
   <translation>Das Modell bauen</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Choose math5 as the outcome, add the term math3, and let the intercept vary by school. Do it by hand, or have it done.</source>
   <translation>Wählen Sie math5 als Zielvariable, fügen Sie den Term math3 hinzu und lassen Sie den Achsenabschnitt zwischen den Schulen variieren. Tun Sie es selbst, oder lassen Sie es tun.</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Click a school in the caterpillar plot: its line and its pupils light up everywhere. Shift adds schools, Esc clears.</source>
   <translation>Klicken Sie im Caterpillar-Plot eine Schule an: Ihre Gerade und ihre Kinder leuchten überall auf. Umschalt fügt Schulen hinzu, Esc hebt die Auswahl auf.</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Compare</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Ctrl+Return fits. While fits are quick, the window then fits as you build.</source>
   <translation>Strg+Eingabe schätzt. Solange Schätzungen schnell gehen, schätzt das Fenster dann beim Bauen mit.</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Ctrl+Z takes everything back, fits included. F1 helps on any control. The tour is in the Help menu.</source>
   <translation>Strg+Z nimmt alles zurück, auch Schätzungen. F1 hilft bei jedem Bedienelement. Der Rundgang steht im Menü Hilfe.</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Do it</source>
   <translation>Tun</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Does math3 matter more in some schools? Duplicate the model (Ctrl+D), tick math3 under school, and fit.</source>
   <translation>Kommt es in manchen Schulen mehr auf math3 an? Duplizieren Sie das Modell (Strg+D), kreuzen Sie math3 unter school an und schätzen Sie.</translation>
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Each variable with its type and the level at which it varies. school has been recognised: it groups the rows.</source>
   <translation>Jede Variable mit ihrem Typ und der Ebene, auf der sie variiert. school wurde erkannt: Sie gruppiert die Zeilen.</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Every click shows here as a command of Stata's mixed; typing works as well.</source>
   <translation>Jeder Klick erscheint hier als Befehl von Statas mixed; Tippen geht ebenso.</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Fit</source>
   <translation>Schätzung</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Fit it</source>
   <translation>Schätzen</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Look</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Open them</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Pupils in schools</source>
   <translation>Kinder in Schulen</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Read the results</source>
   <translation>Die Ergebnisse lesen</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>That is all</source>
   <translation>Das ist alles</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>The fixed effects are those of an average school; the random effects say how much schools differ. F1 on any figure explains it in plain words.</source>
   <translation>Die festen Effekte sind die einer durchschnittlichen Schule; die zufälligen Effekte sagen, wie sehr sich Schulen unterscheiden. F1 erklärt jede Zahl in einfachen Worten.</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>The same as a command</source>
   <translation>Dasselbe als Befehl</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>The school data: 887 pupils of 48 schools, an earlier test (math3) and mathematics two years later (math5). Do schools differ?</source>
   <translation>Die Daten der Schulen: 887 Kinder aus 48 Schulen, ein früherer Test (math3) und Mathematik zwei Jahre später (math5). Unterscheiden sich die Schulen?</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Ticked models stand side by side, with the right test where one is a special case of the other, and what it takes for granted in words.</source>
   <translation>Angekreuzte Modelle stehen nebeneinander, mit dem passenden Test, wo eines ein Spezialfall des anderen ist, und dem, was er voraussetzt, in Worten.</translation>
  </message>
  <message>
   <location filename="../../gui/tour.py" />
   <source>Tour, {0} of {1}</source>
   <translation>Rundgang, {0} von {1}</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>Try more</source>
   <translation>Mehr versuchen</translation>
  </message>
  <message>
   <location filename="../../gui/tour_steps.py" />
   <source>What the file holds</source>
   <translation>Was die Datei enthält</translation>
  </message>
 </context>
 <context>
  <name>VariablePanel</name>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Click a heading of the table to see its variable.</source>
   <translation>Klicken Sie eine Überschrift der Tabelle an, um ihre Variable zu sehen.</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Codes that mean “missing”</source>
   <translation>Codes, die „fehlend“ bedeuten</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <location filename="../../gui/data/variable_panel.py" />
   <source>Label</source>
   <translation>Beschriftung</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Label of the value {0}</source>
   <translation>Beschriftung des Werts {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Missing</source>
   <translation>Fehlend</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Missing values</source>
   <translation>Fehlende Werte</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <location filename="../../gui/data/variable_panel.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>New variable from this…</source>
   <translation>Neue Variable hieraus…</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Return makes these values missing</source>
   <translation>Eingabe macht diese Werte fehlend</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Return renames it, in the models too</source>
   <translation>Eingabe benennt sie um, auch in den Modellen</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <location filename="../../gui/data/variable_panel.py" />
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>Value labels</source>
   <translation>Wertebeschriftungen</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>categories</source>
   <translation>Kategorien</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>codes, such as -9, 99</source>
   <translation>Codes wie -9, 99</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>distinct</source>
   <translation>verschiedene</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>made missing: {0}</source>
   <translation>fehlend gemacht: {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>maximum</source>
   <translation>Maximum</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>mean</source>
   <translation>Mittelwert</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>median</source>
   <translation>Median</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>minimum</source>
   <translation>Minimum</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>missing</source>
   <translation>fehlend</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>no code</source>
   <translation>kein Code</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>ordered categories</source>
   <translation>geordnete Kategorien</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>quartile 1</source>
   <translation>1. Quartil</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>quartile 3</source>
   <translation>3. Quartil</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>std. dev.</source>
   <translation>Std.-Abw.</translation>
  </message>
  <message>
   <location filename="../../gui/data/variable_panel.py" />
   <source>text</source>
   <translation>Text</translation>
  </message>
 </context>
 <context>
  <name>VariablesModel</name>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Level</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Missing</source>
   <translation>Fehlend</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Type</source>
   <translation>Typ</translation>
  </message>
 </context>
 <context>
  <name>VariablesPane</name>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Add as factor</source>
   <translation>Als Faktor hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Add as fixed effect</source>
   <translation>Als festen Effekt hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Add with a random slope by {0}</source>
   <translation>Mit zufälliger Steigung nach {0} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Add {0}</source>
   <translation>{0} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Filter variables</source>
   <translation>Variablen filtern</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Filter variables by name or label</source>
   <translation>Variablen nach Name oder Beschriftung filtern</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Outcome {0}</source>
   <translation>Zielvariable {0}</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Remove from the model</source>
   <translation>Aus dem Modell entfernen</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Use as crossed factor</source>
   <translation>Als gekreuzten Faktor verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Use as level</source>
   <translation>Als Ebene verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>Use as outcome</source>
   <translation>Als Zielvariable verwenden</translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <location filename="../../gui/panes/variables.py" />
   <source>Variables</source>
   <translation>Variablen</translation>
  </message>
 </context>
 <context>
  <name>VariancePage</name>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Correlations</source>
   <translation>Korrelationen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Covariances</source>
   <translation>Kovarianzen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Effects by {0}</source>
   <translation>Effekte nach {0}</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Groups</source>
   <translation>Gruppen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Information criteria</source>
   <translation>Informationskriterien</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Intraclass correlations</source>
   <translation>Intraklassenkorrelationen</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Random effects on the other scale</source>
   <translation>Zufällige Effekte auf der anderen Skala</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Random effects together</source>
   <translation>Zufällige Effekte gemeinsam</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Shares of the variance</source>
   <translation>Anteile der Varianz</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Variance</source>
   <translation>Varianz</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Variance explained</source>
   <translation>Erklärte Varianz</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>Where the variance lies</source>
   <translation>Wo die Varianz liegt</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>fixed part</source>
   <translation>fester Teil</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>residual</source>
   <translation>Residuum</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>this model</source>
   <translation>dieses Modell</translation>
  </message>
  <message>
   <location filename="../../gui/interpret/variance.py" />
   <source>without predictors</source>
   <translation>ohne Prädiktoren</translation>
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
   <translation> (Konditionszahl {value:.1g})</translation>
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
   <translation> und </translation>
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
   <translation> und {n} weitere</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source> in each {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>(base)</source>
   <translation>(Referenz)</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>(null − this) / null (Raudenbush and Bryk 2002, chapter 4).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>(omitted)</source>
   <translation>(ausgelassen)</translation>
  </message>
  <message>
   <location filename="../../core/report/layout.py" />
   <source>* p &lt; .05, ** p &lt; .01, *** p &lt; .001</source>
   <translation>* p &lt; .05, ** p &lt; .01, *** p &lt; .001</translation>
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>1: a group of {grouping} that was not fitted, or none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>95 % of the groups lie within ±{number} of the average</source>
   <translation>95 % der Gruppen liegen höchstens ±{number} vom Durchschnitt entfernt</translation>
  </message>
  <message>
   <location filename="../../core/report/report_html.py" />
   <source>&lt;b&gt;Figure {figures}.&lt;/b&gt; {caption}</source>
   <translation>&lt;b&gt;Abbildung {figures}.&lt;/b&gt; {caption}</translation>
  </message>
  <message>
   <location filename="../../core/report/report_html.py" />
   <source>&lt;b&gt;Table {tables}.&lt;/b&gt; {laid}</source>
   <translation>&lt;b&gt;Tabelle {tables}.&lt;/b&gt; {laid}</translation>
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
   <translation>Ein Befehl beginnt mit der zu erklärenden Variablen: „math5 math3 || school:“.</translation>
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
   <translation>Ein Anteil kann negativ sein: Ein Prädiktor kann die Varianz auf einer höheren Ebene vergrößern.</translation>
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
   <translation>Eine Varianz kann nicht negativ sein: chibar2(01) berücksichtigt das.</translation>
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>A variance cannot be negative: if the groups did not differ, chance alone would put its estimate at zero about half the time. chibar2(01) allows for that as if there were very many groups; the exact distribution for these {groups} gives {p}.</source>
   <translation>Eine Varianz kann nicht negativ sein: Unterschieden sich die Gruppen nicht, so läge ihr Schätzwert aus bloßem Zufall etwa in der Hälfte der Fälle bei null. chibar2(01) berücksichtigt das, als gäbe es sehr viele Gruppen; die exakte Verteilung für diese {groups} ergibt {p}.</translation>
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>A variance cannot be negative: if the groups did not differ, chance alone would put its estimate at zero about half the time. chibar2(01) allows for that.</source>
   <translation>Eine Varianz kann nicht negativ sein: Unterschieden sich die Gruppen nicht, so läge ihr Schätzwert aus bloßem Zufall etwa in der Hälfte der Fälle bei null. chibar2(01) berücksichtigt das.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>A variance of {n}, in squared units of the outcome.</source>
   <translation>Eine Varianz von {n}, in quadrierten Einheiten der Zielvariablen.</translation>
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
   <translation>AIC und BIC berechnen für jeden davon etwas.</translation>
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
   <translation>Fügen Sie ihm eine Ebene hinzu.</translation>
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Add a variable to it, or keep its random intercept.</source>
   <translation>Fügen Sie ihr eine Variable hinzu, oder behalten Sie ihren zufälligen Achsenabschnitt.</translation>
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
   <translation>Alle Datendateien</translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>All the variation is common to the effects of a group, or there is none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>All {n_obs} rows were used.</source>
   <translation>Alle {n_obs} Zeilen wurden verwendet.</translation>
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
   <translation>April</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>As a command:</source>
   <translation>Als Befehl:</translation>
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>As it is</source>
   <translation>Wie es ist</translation>
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
   <translation>August</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Average</source>
   <translation>Mittlere</translation>
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
   <translation>BLUP von {effect} in {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/blup_table.py" />
   <source>BLUPs of {effect}, {interval}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <source>Better reference</source>
   <translation>Bessere Referenz</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Both models are fitted by REML to the same rows.</source>
   <translation>Beide Modelle sind mit REML und denselben Zeilen geschätzt.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Both models have the same rows and the same groups, the one without predictors random intercepts only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>By REML, compare models with the same fixed part only.</source>
   <translation>Vergleichen Sie mit REML nur Modelle mit demselben festen Teil.</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>Call it “{better}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Change in s.e.</source>
   <translation>Änderung in SE</translation>
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
   <translation>Änderungen der festen Effekte ohne die Gruppe, bei festgehaltenen Varianzparametern.</translation>
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Changes of the fixed effects without the row, variance parameters held.</source>
   <translation>Änderungen der festen Effekte ohne die Zeile, bei festgehaltenen Varianzparametern.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>Check the name and the folder it is in.</source>
   <translation>Prüfen Sie den Namen und den Ordner.</translation>
  </message>
  <message>
   <location filename="../../core/project/project.py" />
   <source>Check the name and the folder.</source>
   <translation>Prüfen Sie den Namen und den Ordner.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <location filename="../../core/project/project.py" />
   <source>Check the path.</source>
   <translation>Prüfen Sie den Pfad.</translation>
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
   <translation>Wählen Sie eine Datei darin.</translation>
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Choose a level whose groups hold several rows.</source>
   <translation>Wählen Sie eine Ebene, deren Gruppen mehrere Zeilen enthalten.</translation>
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>Choose a level with several groups.</source>
   <translation>Wählen Sie eine Ebene mit mehreren Gruppen.</translation>
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
   <translation>Wählen Sie eine numerische Variable.</translation>
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
   <translation>Wählen Sie eine Zielvariable, die variiert.</translation>
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
   <translation>Wählen Sie eine andere Datei.</translation>
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
   <translation>Wählen Sie eine andere.</translation>
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
   <translation>Wählen Sie die zu erklärende Variable.</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Choose two different models.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Clipboard</source>
   <translation>Zwischenablage</translation>
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
   <translation>Kombination</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Compare figures of fit only between models of the same rows.</source>
   <translation>Vergleichen Sie Maße der Anpassung nur zwischen Modellen derselben Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Compare models of the same outcome.</source>
   <translation>Vergleichen Sie Modelle derselben Zielvariablen.</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Compare such models by AIC or BIC.</source>
   <translation>Vergleichen Sie solche Modelle mit AIC oder BIC.</translation>
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
   <translation>Bedingung</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Converged</source>
   <translation>Konvergiert</translation>
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
   <translation>Cook-Distanz</translation>
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
   <translation>Korrelationen der Effekte nach {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Correlations of random effects, {level}</source>
   <translation>Korrelationen der zufälligen Effekte, {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Covariances of effects by {level}</source>
   <translation>Kovarianzen der Effekte nach {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Covariances of random effects, {level}</source>
   <translation>Kovarianzen der zufälligen Effekte, {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Data</source>
   <translation>Daten</translation>
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
   <translation>Dezember</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>Decimal mark: comma.</source>
   <translation>Dezimalzeichen: Komma.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>Decimal mark: point.</source>
   <translation>Dezimalzeichen: Punkt.</translation>
  </message>
  <message>
   <location filename="../../core/data/foreign/guard.py" />
   <source>Delete what lies far outside the table, or save the table alone as CSV (UTF-8).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>Delimiter: {name}.</source>
   <translation>Trennzeichen: {name}.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Design effect</source>
   <translation>Designeffekt</translation>
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
   <translation>Meinten Sie „{close}“?</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>Dimension: written out with indicator columns, this model has a {total} × {total} covariance matrix of crossed effects to factor at every step. The {n_groups} groups of {largest} were eliminated one by one instead.</source>
   <translation>Dimension: Mit Indikatorspalten ausgeschrieben, hätte dieses Modell bei jedem Schritt eine {total} × {total} große Kovarianzmatrix gekreuzter Effekte zu zerlegen. Stattdessen wurden die {n_groups} Gruppen von {largest} einzeln eliminiert.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Do not divide the estimate by it to test whether it is 0: a variance cannot be negative, and the ratio is not normal there. Use the likelihood-ratio test.</source>
   <translation>Teilen Sie den Schätzwert nicht durch ihn, um zu testen, ob er 0 ist: Eine Varianz kann nicht negativ sein, und der Quotient ist dort nicht normalverteilt. Verwenden Sie den Likelihood-Quotienten-Test.</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>EM</source>
   <translation>EM</translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>EM alone comes close to a maximum slowly and cannot say when it is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Each term given all others, factors coded sum-to-zero. In an interaction with a covariate, a factor is tested where the covariate is zero: centre it.</source>
   <translation>Jeder Term bei gegebenen anderen, Faktoren mit Summe null kodiert. In einer Interaktion mit einer Kovariaten wird ein Faktor dort getestet, wo die Kovariate null ist: Zentrieren Sie sie.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Each term given the constant and the terms before it.</source>
   <translation>Jeder Term bei gegebener Konstante und den Termen vor ihm.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Effective rows</source>
   <translation>Effektive Zeilen</translation>
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
   <translation>Kodierung: UTF-8 (Bytereihenfolge-Markierung).</translation>
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
   <translation>Kodierung: UTF-8.</translation>
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
   <translation>Kodierung: {known} (geraten, da die Datei nicht UTF-8 ist).</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <source>Encoding: {known} (as chosen).</source>
   <translation>Kodierung: {known} (wie gewählt).</translation>
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
   <translation>Schätzwert</translation>
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
   <translation>Erklärt</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_text.py" />
   <location filename="../../core/data/readers/files.py" />
   <source>Export it again from where it came from.</source>
   <translation>Exportieren Sie sie noch einmal von dort, woher sie kommt.</translation>
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
   <translation>Februar</translation>
  </message>
  <message>
   <location filename="../../core/report/report_docx.py" />
   <source>Figure {figures}. </source>
   <translation>Abbildung {figures}. </translation>
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>Fit</source>
   <translation>Anpassung</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Fit both by ML (option mle).</source>
   <translation>Schätzen Sie beide mit ML (Option mle).</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>Fit both by the same criterion.</source>
   <translation>Schätzen Sie beide mit demselben Kriterium.</translation>
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
   <translation>Schätzen Sie beide mit denselben Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/stream/on_dask.py" />
   <source>Fits on a cluster need Dask, which is not installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Fitted again without the selected groups</source>
   <translation>Ohne die gewählten Gruppen neu geschätzt</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Fixed and random effects together account for {percent} % of the variance.</source>
   <translation>Feste und zufällige Effekte zusammen erklären {percent} % der Varianz.</translation>
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <source>Fixed effects</source>
   <translation>Feste Effekte</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>For a mean, the rows used are worth about {n} independent ones: their number divided by the design effect.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Format: {format}.</source>
   <translation>Format: {format}.</translation>
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
   <translation>Gruppen</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <location filename="../../core/report/journal.py" />
   <source>Groups of {level}</source>
   <translation>Gruppen von {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Groups of {level} do not differ here more than chance alone would make them differ: the variance is estimated at exactly 0.</source>
   <translation>Die Gruppen von {level} unterscheiden sich hier nicht stärker, als es der Zufall allein bewirken würde: Die Varianz wird auf genau 0 geschätzt.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>How far the estimate would typically lie from the true value: about {se}. {source}</source>
   <translation>Wie weit der Schätzwert typischerweise vom wahren Wert entfernt läge: etwa {se}. {source}</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>How far the estimate would typically lie from the true value: {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>How this was computed</source>
   <translation>Wie dies berechnet wurde</translation>
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Hypothesis</source>
   <translation>Hypothese</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>ICC</source>
   <translation>ICC</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>ICC of {level}</source>
   <translation>ICC von {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If 0 is no sensible value of a predictor, centre it.</source>
   <translation>Ist 0 kein sinnvoller Wert eines Prädiktors, zentrieren Sie ihn.</translation>
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
   <translation>Unterschieden sich die Gruppen nicht, so ergäbe sich eine so große Teststatistik höchstens mit der Wahrscheinlichkeit {p}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If the groups did not differ, a test statistic as large as this one would come up with probability {p}.</source>
   <translation>Unterschieden sich die Gruppen nicht, so ergäbe sich eine so große Teststatistik mit der Wahrscheinlichkeit {p}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If the study were repeated with other groups and rows, the estimate of {effect} would typically miss the true value by about {se}.</source>
   <translation>Würde die Studie mit anderen Gruppen und Zeilen wiederholt, so verfehlte der Schätzwert von {effect} den wahren Wert typischerweise um etwa {se}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If the true coefficient of {effect} were 0, a z at least as far from 0 as this one would come up with probability {p} (both tails of the standard normal).</source>
   <translation>Wäre der wahre Koeffizient von {effect} gleich 0, so ergäbe sich mit der Wahrscheinlichkeit {p} ein z, das mindestens so weit von 0 entfernt ist (beide Seiten der Standardnormalverteilung).</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>If the true coefficient were 0, it would lie between −1.96 and 1.96 in 95 % of studies with many groups.</source>
   <translation>Wäre der wahre Koeffizient 0, so läge er in 95 % der Studien mit vielen Gruppen zwischen −1,96 und 1,96.</translation>
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
   <translation>Unabhängige zufällige Effekte von {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Influence of each {level}</source>
   <translation>Einfluss jeder Gruppe von {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Information criteria</source>
   <translation>Informationskriterien</translation>
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
   <translation>Die Intervalle sind auf der Logit-Skala symmetrisch.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Intervals made in this way hold the true value in about {percent} of studies with many groups.</source>
   <translation>So gebildete Intervalle enthalten den wahren Wert in etwa {percent} der Studien mit vielen Gruppen.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Intraclass correlations</source>
   <translation>Intraklassenkorrelationen</translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>It adds nothing: {why}.</source>
   <translation>Trägt nichts bei: {why}.</translation>
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>It belongs to the equation of a level: “|| school: x, {option}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>It cannot be fitted: {problem}</source>
   <translation>Nicht schätzbar: {problem}</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It comes from the curvature of the likelihood by the delta method.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It comes from the curvature of the {likelihood} at its maximum, carried over to this scale.</source>
   <translation>Er ergibt sich aus der Krümmung der {likelihood} an ihrem Maximum, übertragen auf diese Skala.</translation>
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
   <translation>Es wird auf der Skala von Fishers z berechnet, wo es symmetrisch ist, und zurückübertragen.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It is computed on the scale of logarithms, where it is symmetric, and carried back. It can therefore never hold 0.</source>
   <translation>Es wird auf der Skala der Logarithmen berechnet, wo es symmetrisch ist, und zurückübertragen. Es kann daher nie 0 enthalten.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is computed on the scale of logits, where it is symmetric, and carried back.</source>
   <translation>Es wird auf der Skala der Logits berechnet, wo es symmetrisch ist, und zurückübertragen.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is computed on the scale of the combination itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It is computed on the scale of the covariance itself.</source>
   <translation>Es wird auf der Skala der Kovarianz selbst berechnet.</translation>
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>It is first, last, freq, a number, a place as #2, or the text of a level: ib("north").g.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It is not defined, because a variance that it depends on is 0.</source>
   <translation>Das ist nicht definiert, weil eine Varianz, von der es abhängt, 0 ist.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>It is not the probability that there is no effect, and it says nothing about how large or important the effect is: read the interval for that.</source>
   <translation>Das ist nicht die Wahrscheinlichkeit, dass es keinen Effekt gibt, und sagt nichts darüber, wie groß oder wichtig er ist: Lesen Sie dafür das Intervall.</translation>
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
   <translation>Das ist der Schätzwert ± {quantile} Standardfehler. So gebildete Intervalle enthalten den wahren Wert in etwa {percent} der Studien mit vielen Gruppen.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>It is the generalised least-squares estimate at the estimated variances, which maximises the {likelihood}.</source>
   <translation>Das ist der verallgemeinerte Kleinste-Quadrate-Schätzwert bei den geschätzten Varianzen; er maximiert die {likelihood}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>It is the square root of L V L′, with L the weights of the coefficients and V their covariance matrix.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>It is the square root of the diagonal of (X′V⁻¹X)⁻¹ at the estimated variances, which are taken as known: with few groups it is somewhat too small.</source>
   <translation>Das ist die Wurzel aus der Diagonale von (X′V⁻¹X)⁻¹ bei den geschätzten Varianzen, die als bekannt gelten: Bei wenigen Gruppen ist er etwas zu klein.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>It is the value at which the {likelihood} is largest.</source>
   <translation>Das ist der Wert, bei dem die {likelihood} am größten ist.</translation>
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
   <translation>Es wurde mit {kind} geschätzt. {certified}</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Iteration</source>
   <translation>Iteration</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Iteration log</source>
   <translation>Iterationsprotokoll</translation>
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
   <translation>Seine Ebenen sind: {titles}.</translation>
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
   <translation>Januar</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Joint tests of terms</source>
   <translation>Gemeinsame Tests der Terme</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>July</source>
   <translation>Juli</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>June</source>
   <translation>Juni</translation>
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
   <translation>LR chi2</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>LR test against linear regression: {kind} = {chi2:.2f}, {p}</source>
   <translation>LR-Test gegen lineare Regression: {kind} = {chi2:.2f}, {p}</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Label</source>
   <translation>Beschriftung</translation>
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <source>Larger</source>
   <translation>Größeres</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Larger: {second}</source>
   <translation>Größeres: {second}</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Largest</source>
   <translation>Größte</translation>
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
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../core/model/_prefixes.py" />
   <source>Levels are written i2.g, i(2 3).g, i(2/4).g or i("north" "west").g.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Levelwise {version}, Python {python}, {libraries}, on {system} ({machine}). The fit took {seconds:.2g} s.</source>
   <translation>Levelwise {version}, Python {python}, {libraries}, auf {system} ({machine}). Die Schätzung dauerte {seconds:.2g} s.</translation>
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <location filename="../../core/report/influence_tables.py" />
   <source>Leverage</source>
   <translation>Hebelwert</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Likelihood-ratio test</source>
   <translation>Likelihood-Quotienten-Test</translation>
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <source>Likelihood-ratio tests</source>
   <translation>Likelihood-Quotienten-Tests</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/reading.py" />
   <source>Linear combinations</source>
   <translation>Linearkombinationen</translation>
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/report.py" />
   <source>Linear mixed model of {outcome}</source>
   <translation>Lineares gemischtes Modell für {outcome}</translation>
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>Linear mixed models</source>
   <translation>Lineare gemischte Modelle</translation>
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>Linear mixed models of {outcome}</source>
   <translation>Lineare gemischte Modelle für {outcome}</translation>
  </message>
  <message>
   <location filename="../../core/report/labelled.py" />
   <source>Lines of {title}</source>
   <translation>Geraden von {title}</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <location filename="../../core/report/explain_reading.py" />
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/remedies.py" />
   <location filename="../../core/report/tables.py" />
   <source>Log likelihood</source>
   <translation>Log-Likelihood</translation>
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
   <translation>Likelihoods von ML und REML sind nicht die derselben Sache: Vergleichen Sie sie nicht.</translation>
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
   <translation>März</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/reading.py" />
   <source>Marginal correlations, {level} {group}</source>
   <translation>Marginale Korrelationen, {level} {group}</translation>
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Marginal covariances, {level} {group}</source>
   <translation>Marginale Kovarianzen, {level} {group}</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Marginal standard deviations, {level} {group}</source>
   <translation>Marginale Standardabweichungen, {level} {group}</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Max</source>
   <translation>Max.</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>May</source>
   <translation>Mai</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Mean</source>
   <translation>Mittelwert</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Min</source>
   <translation>Min.</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Missing</source>
   <translation>Fehlend</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>Missing values are written as: {words}.</source>
   <translation>Fehlende Werte sind geschrieben als: {words}.</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Missing: in all rows. Mean, s.d., min and max: over the rows used.</source>
   <translation>Fehlend: in allen Zeilen. Mittelwert, SD, Minimum und Maximum: über die verwendeten Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <location filename="../../core/report/report.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Models side by side</source>
   <translation>Modelle nebeneinander</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Models with different fixed parts are compared by ML.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>More iterations</source>
   <translation>Mehr Iterationen</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Nakagawa and Schielzeth (2013); with random slopes Johnson (2014).</source>
   <translation>Nakagawa und Schielzeth (2013); bei zufälligen Steigungen Johnson (2014).</translation>
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
   <translation>Newton</translation>
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
   <translation>Kein LR-Test: {untested}</translation>
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
   <translation>Es konnte kein Maximum nachgewiesen werden: Diese Schätzwerte sind nicht zu verwenden.</translation>
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <source>No maximum could be certified: {command}</source>
   <translation>Es konnte kein Maximum nachgewiesen werden: {command}</translation>
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>No maximum of the likelihood could be certified without them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>No maximum of the likelihood could be certified.</source>
   <translation>Es konnte kein Maximum der Likelihood nachgewiesen werden.</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>No maximum of the likelihood could be certified: {why}. Do not use these figures.</source>
   <translation>Es konnte kein Maximum der Likelihood nachgewiesen werden: {why}. Verwenden Sie diese Zahlen nicht.</translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>No more variation between the groups of {level} than chance would give. If the design has this level, keep it: a variance of 0 does no harm.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>No random intercept of {level}</source>
   <translation>Kein zufälliger Achsenabschnitt von {level}</translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>No random slope of {names} between groups of {level}</source>
   <translation>Keine zufällige Steigung von {names} zwischen den Gruppen von {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>No row had to be left out.</source>
   <translation>Keine Zeile musste weggelassen werden.</translation>
  </message>
  <message>
   <location filename="../../core/model/used_rows.py" />
   <source>No row has a value in every variable of the model.</source>
   <translation>Keine Zeile hat in jeder Variablen des Modells einen Wert.</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>No row has the combination of levels of {names}{more}.</source>
   <translation>Keine Zeile hat die Kombination der Stufen von {names}{more}.</translation>
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
   <translation>Anmerkung. </translation>
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Nothing follows “||”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>November</source>
   <translation>November</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Null model</source>
   <translation>Nullmodell</translation>
  </message>
  <message>
   <location filename="../../core/stream/survey.py" />
   <source>Number the groups of the lower levels from 1 on within those above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Observations</source>
   <translation>Beobachtungen</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>October</source>
   <translation>Oktober</translation>
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
   <translation>Eine Gruppe von {level} enthält {share:.0%} der Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>One model was fitted by ML, the other by REML: their likelihoods are not of the same thing.</source>
   <translation>Ein Modell wurde mit ML, das andere mit REML geschätzt: Ihre Likelihoods sind nicht die derselben Sache.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>One more unit of {effect} goes with a {outcome} that is {size} higher on average, the rest of the model being the same.</source>
   <translation>Eine Einheit mehr von {effect} geht bei sonst gleichem Modell im Mittel mit einem um {size} höheren Wert von {outcome} einher.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>One more unit of {effect} goes with a {outcome} that is {size} lower on average, the rest of the model being the same.</source>
   <translation>Eine Einheit mehr von {effect} geht bei sonst gleichem Modell im Mittel mit einem um {size} niedrigeren Wert von {outcome} einher.</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>One of the models has no certified maximum of its likelihood: {spec}.</source>
   <translation>Eines der Modelle hat kein nachgewiesenes Maximum seiner Likelihood: {spec}.</translation>
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
   <translation>Nur Differenzen bedeuten etwas, zwischen Modellen derselben Zeilen und mit demselben festen Teil.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Only differences mean anything, between models of the same rows.</source>
   <translation>Nur Differenzen bedeuten etwas, zwischen Modellen derselben Zeilen.</translation>
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
   <translation>Öffnen Sie die Datei in ihrem Programm und speichern Sie sie als CSV (UTF-8) oder Stata 118.</translation>
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
   <translation>Zielvariable</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Over the groups of {level}, {pair} {size}: where {first} is above the average, {second} tends to be above it.</source>
   <translation>Über die Gruppen von {level}: {pair} {size}. Wo {first} über dem Durchschnitt liegt, liegt {second} eher darüber.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Over the groups of {level}, {pair} {size}: where {first} is above the average, {second} tends to be below it.</source>
   <translation>Über die Gruppen von {level}: {pair} {size}. Wo {first} über dem Durchschnitt liegt, liegt {second} eher darunter.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>PDF document</source>
   <translation>PDF-Dokument</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>PNG picture</source>
   <translation>PNG-Bild</translation>
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Parameter</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <source>Parameters</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>Parentheses follow the name of an option, after the comma; terms are bound by them as in i.(g h) and (g h)#c.x.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Phase</source>
   <translation>Phase</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Plots</source>
   <translation>Diagramme</translation>
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
   <translation>REML statt ML</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>REML, restricted maximum likelihood: the variances are estimated from what the fixed part leaves, so that they are not too small in small samples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/information_criteria.py" />
   <source>REML: compare models with the same fixed part only.</source>
   <translation>REML: Vergleichen Sie nur Modelle mit demselben festen Teil.</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>REML: the test is of the random part; both models have the same fixed part.</source>
   <translation>REML: Der Test gilt dem zufälligen Teil; beide Modelle haben denselben festen Teil.</translation>
  </message>
  <message>
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <source>Random effects</source>
   <translation>Zufällige Effekte</translation>
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Random effects as standard deviations</source>
   <translation>Zufällige Effekte als Standardabweichungen</translation>
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Random effects as variances</source>
   <translation>Zufällige Effekte als Varianzen</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Random effects of {above} and {last} added up.</source>
   <translation>Zufällige Effekte von {above} und {last} aufsummiert.</translation>
  </message>
  <message>
   <location filename="../../core/report/labelled.py" />
   <source>Random effects of {title}</source>
   <translation>Zufällige Effekte von {title}</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Random effects, {level}</source>
   <translation>Zufällige Effekte, {level}</translation>
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
   <translation>Referenz</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Reference distribution</source>
   <translation>Referenzverteilung</translation>
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>Remedies</source>
   <translation>Abhilfe</translation>
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Remove it from the equation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>Remove it from the predictors.</source>
   <translation>Entfernen Sie sie aus den Prädiktoren.</translation>
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
   <translation>Entfernen Sie Terme, oder verwenden Sie mehr Daten.</translation>
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
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Robust s.e.</source>
   <translation>Robuster SE</translation>
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
   <translation>Robuste Standardfehler: Sie nehmen die {n} Zeilen als voneinander unabhängig an und gelten auch, wenn das Modell der Varianzen falsch ist.</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>Robust standard errors: they take the {n} values of {clusters} to be independent of each other, and hold if the model of variances is wrong.</source>
   <translation>Robuste Standardfehler: Sie nehmen die {n} Werte von {clusters} als voneinander unabhängig an und gelten auch, wenn das Modell der Varianzen falsch ist.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/influence_tables.py" />
   <source>Row</source>
   <translation>Zeile</translation>
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
   <translation>Zeile {row} der Daten</translation>
  </message>
  <message>
   <location filename="../../core/stream/outlier.py" />
   <source>Row {row} of {source}</source>
   <translation>Zeile {row} von {source}</translation>
  </message>
  <message>
   <location filename="../../core/report/blup_table.py" />
   <location filename="../../core/report/explain_reading.py" />
   <location filename="../../core/report/influence_tables.py" />
   <location filename="../../core/report/journal.py" />
   <location filename="../../core/report/tables.py" />
   <location filename="../../core/report/tables.py" />
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Rows left out</source>
   <translation>Weggelassene Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Rows scatter around the line of their group with a standard deviation of {sd}: about 95 % of them lie within ±{number} of it, in units of {outcome}.</source>
   <translation>Die Zeilen streuen um die Gerade ihrer Gruppe mit einer Standardabweichung von {sd}: Etwa 95 % von ihnen liegen höchstens ±{number} von ihr entfernt, in Einheiten von {outcome}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Rows scatter around the line with a standard deviation of {sd}: about 95 % of them lie within ±{number} of it, in units of {outcome}.</source>
   <translation>Die Zeilen streuen um die Gerade mit einer Standardabweichung von {sd}: Etwa 95 % von ihnen liegen höchstens ±{number} von ihr entfernt, in Einheiten von {outcome}.</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Rows used</source>
   <translation>Verwendete Zeilen</translation>
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
   <translation>R² konditional (beide Teile)</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>R² marginal (fixed part)</source>
   <translation>R² marginal (fester Teil)</translation>
  </message>
  <message>
   <location filename="../../core/report/layout.py" />
   <source>SE</source>
   <translation>SE</translation>
  </message>
  <message>
   <location filename="../../gui/plots/export.py" />
   <source>SVG drawing</source>
   <translation>SVG-Zeichnung</translation>
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
   <translation>Speichern Sie die Datei noch einmal in ihrem Programm, oder exportieren Sie sie als CSV (UTF-8).</translation>
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
   <translation>September</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Sequential tests of terms</source>
   <translation>Sequenzielle Tests der Terme</translation>
  </message>
  <message>
   <location filename="../../core/inference/matching.py" />
   <source>Several groups of {grouping} are called “{text}”: new rows cannot be told to belong to one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <location filename="../../core/data/foreign/grid.py" />
   <source>Sheet: “{grid}”.</source>
   <translation>Blatt: „{grid}“.</translation>
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
   <translation>Kleineres</translation>
  </message>
  <message>
   <location filename="../../core/inference/information_criteria.py" />
   <source>Smaller is better. Parameters: fixed effects and variance parameters; BIC counts rows.</source>
   <translation>Kleiner ist besser. Parameter: feste Effekte und Varianzparameter; BIC zählt Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Smaller: {first}</source>
   <translation>Kleineres: {first}</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Smallest</source>
   <translation>Kleinste</translation>
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
   <translation>Standardfehler in Klammern.</translation>
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
   <translation>Std. Residuum</translation>
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
   <translation>Schritt {number}: {step}</translation>
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>Still: {trouble}</source>
   <translation>Noch immer: {trouble}</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Structure</source>
   <translation>Struktur</translation>
  </message>
  <message>
   <location filename="../../core/report/docx.py" />
   <source>Table {number}</source>
   <translation>Tabelle {number}</translation>
  </message>
  <message>
   <location filename="../../core/report/docx.py" />
   <source>Table {number}. </source>
   <translation>Tabelle {number}. </translation>
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
   <translation>Term</translation>
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>Terms are written x, i.g, ib2.g, 2.g, g#h, i.g#c.x, g##h, i.(g h), center(x), center(x, school).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Test</source>
   <translation>Test</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Test of {term}</source>
   <translation>Test von {term}</translation>
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>Tests of coefficients</source>
   <translation>Tests von Koeffizienten</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>Text (CSV)</source>
   <translation>Text (CSV)</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>That is also the share of the remaining variance that lies between groups, at this level and those above it: {percent} %.</source>
   <translation>Das ist auch der Anteil der verbleibenden Varianz, der auf dieser Ebene und den darüberliegenden zwischen Gruppen liegt: {percent} %.</translation>
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>That is what {pattern} takes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>That is {percent} % of the variance that the fixed part leaves, which is also the correlation of two rows of one group (the ICC).</source>
   <translation>Das sind {percent} % der Varianz, die der feste Teil übrig lässt; so groß ist auch die Korrelation zweier Zeilen einer Gruppe (die ICC).</translation>
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
   <translation>Der Koeffizient von {effect} ist {estimate}: Um so viel unterscheidet sich {outcome} im Mittel, wenn diese Spalte des Modells um eins größer ist und die anderen bleiben, wie sie sind.</translation>
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
   <translation>Die Daten bestimmen die Korrelation nicht; ohne sie gibt es weniger zu schätzen.</translation>
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
   <translation>Der Effekt von {effect} unterscheidet sich zwischen den Gruppen von {level} mit einer Standardabweichung von {sd}: {within}.</translation>
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>The effects of a factor (R.) cannot be {structure}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>The effects of {names} differ with a standard deviation of {sd}: {within}.</source>
   <translation>Die Effekte von {names} unterscheiden sich mit einer Standardabweichung von {sd}: {within}.</translation>
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
   <translation>Die Gleichung der Ebene {level} hat keine zufälligen Effekte.</translation>
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
   <translation>Der Schätzwert in Einheiten seines Standardfehlers: {estimate} / {se} = {z}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>The estimate lies on the boundary of what is possible (a variance of 0 or a correlation of ±1), or depends on one that does.</source>
   <translation>Der Schätzwert liegt auf dem Rand des Möglichen (eine Varianz von 0 oder eine Korrelation von ±1) oder hängt von einem solchen ab.</translation>
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
   <translation>Die erste Zeile enthält die Spaltennamen.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/reading.py" />
   <source>The first {n} of {total} rows.</source>
   <translation>Die ersten {n} von {total} Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>The fit is certified: it is a maximum of the likelihood.</source>
   <translation>Die Schätzung ist nachgewiesen: Sie ist ein Maximum der Likelihood.</translation>
  </message>
  <message>
   <location filename="../../core/report/remedies.py" />
   <source>The fit is sound: nothing needs a remedy.</source>
   <translation>Die Schätzung ist in Ordnung: Nichts braucht Abhilfe.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>The fit less what the parameters cost: {sum} = {aic}.</source>
   <translation>Die Anpassung abzüglich dessen, was die Parameter kosten: {sum} = {aic}.</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>The fit, read</source>
   <translation>Die Schätzung, ausgewertet</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The fixed effects alone account for {percent} % of the variance.</source>
   <translation>Die festen Effekte allein erklären {percent} % der Varianz.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The fixed effects and variance parameters that were estimated.</source>
   <translation>Die festen Effekte und Varianzparameter, die geschätzt wurden.</translation>
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
   <translation>Je größer sie ist, desto mehr verliert {smaller} durch das, was es von {larger} weglässt.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The larger it is, the worse the regression fits, which takes all rows for independent.</source>
   <translation>Je größer sie ist, desto schlechter passt die Regression, die alle Zeilen für unabhängig hält.</translation>
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
   <translation>Die Ebene {level} hat eine Zeile je Gruppe ({n} Gruppen in {n} Zeilen): Ihre Varianz und die Residualvarianz lassen sich nicht trennen.</translation>
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>The level {level} has two weights, {first} and {second}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>The level {level} is constant: all used rows belong to one group.</source>
   <translation>Die Ebene {level} ist konstant: Alle verwendeten Zeilen gehören zu einer Gruppe.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>The levels of {outcome} in the groups of {level} differ with a standard deviation of {sd} where the predictors with random slopes are 0: {within}.</source>
   <translation>Die Niveaus von {outcome} in den Gruppen von {level} unterscheiden sich dort, wo die Prädiktoren mit zufälliger Steigung 0 sind, mit einer Standardabweichung von {sd}: {within}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>The levels of {outcome} in the groups of {level} differ with a standard deviation of {sd}: {within}.</source>
   <translation>Die Niveaus von {outcome} in den Gruppen von {level} unterscheiden sich mit einer Standardabweichung von {sd}: {within}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The log likelihood that was maximised.</source>
   <translation>Die Log-Likelihood, die maximiert wurde.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The mean of {outcome} is estimated at {estimate} where every predictor is 0, in a group that is itself average.</source>
   <translation>Der Mittelwert von {outcome} wird dort, wo jeder Prädiktor 0 ist, in einer durchschnittlichen Gruppe auf {estimate} geschätzt.</translation>
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
   <translation>Das Modell hat keine Gruppen.</translation>
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
   <translation>Das Modell hat keine Zielvariable.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>The model has no random effects.</source>
   <translation>Das Modell hat keine zufälligen Effekte.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>The model has no random intercept: how alike two rows of a group are depends on the rows. See the marginal correlations (wcorrelation).</source>
   <translation>Das Modell hat keinen zufälligen Achsenabschnitt: Wie ähnlich zwei Zeilen einer Gruppe sind, hängt von den Zeilen ab. Siehe die marginalen Korrelationen (wcorrelation).</translation>
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>The model has {parameters} parameters and only {n} rows to estimate them.</source>
   <translation>Das Modell hat {parameters} Parameter und nur {n} Zeilen, um sie zu schätzen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_models.py" />
   <source>The model is fitted to {n} rows that have a value in each of its variables.</source>
   <translation>
    <numerusform>Das Modell ist mit {n} Zeile geschätzt, die in jeder seiner Variablen einen Wert hat.</numerusform>
    <numerusform>Das Modell ist mit {n} Zeilen geschätzt, die in jeder seiner Variablen einen Wert haben.</numerusform>
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
   <translation>Die Modelle sind nicht geschachtelt: {why}. Der Test vergleicht ein Modell mit einem Spezialfall seiner selbst.</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The models explain different outcomes, {outcome} and {outcome2}: their likelihoods have nothing in common.</source>
   <translation>Die Modelle erklären verschiedene Zielvariablen, {outcome} und {outcome2}: Ihre Likelihoods haben nichts gemeinsam.</translation>
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
   <translation>Die Modelle verwenden verschiedene Zeilen oder Zielvariablen: Vergleichen Sie sie nicht.</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The models use different rows: {rows}. Likelihoods of different data cannot be compared.</source>
   <translation>Die Modelle verwenden verschiedene Zeilen: {rows}. Likelihoods verschiedener Daten lassen sich nicht vergleichen.</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>The models were fitted by REML and their fixed parts differ: restricted likelihoods are those of different contrasts of the data and cannot be compared.</source>
   <translation>Die Modelle wurden mit REML geschätzt, und ihre festen Teile unterscheiden sich: Restringierte Likelihoods sind dann die verschiedener Kontraste der Daten und lassen sich nicht vergleichen.</translation>
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>The most influential rows</source>
   <translation>Die einflussreichsten Zeilen</translation>
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
   <translation>Die Option „{shown}“ ist nicht verständlich.</translation>
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>The options “{pattern}” and “{pattern2}” contradict each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The other levels are compared with this one, whose coefficient is 0 by definition.</source>
   <translation>Die anderen Stufen werden mit dieser verglichen, deren Koeffizient definitionsgemäß 0 ist.</translation>
  </message>
  <message>
   <location filename="../../core/model/identifiability.py" />
   <source>The outcome does not vary within the groups of {level}: the residual variance is zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/syntax.py" />
   <source>The outcome is missing.</source>
   <translation>Die Zielvariable fehlt.</translation>
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>The outcome {name} is constant: every used row has the value {y:g}.</source>
   <translation>Die Zielvariable {name} ist konstant: Jede verwendete Zeile hat den Wert {y:g}.</translation>
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
   <translation>Die Zielvariable {outcome} enthält Text, keine Zahlen.</translation>
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
   <translation>Die Prädiktoren erklären {percent} % der Varianz {where}.</translation>
  </message>
  <message>
   <location filename="../../core/engine/fit.py" />
   <source>The predictors and the groups determine the outcome {outcome} exactly: the residual variance is zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>The residual variance is estimated at exactly 0.</source>
   <translation>Die Residualvarianz wird auf genau 0 geschätzt.</translation>
  </message>
  <message>
   <location filename="../../core/model/clusters.py" />
   <source>The rows of {level} {labels} are in several clusters of {clusters}: rows of one group are not independent of each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>The rows used fall into {n} groups of {level}, of {min} to {max} rows ({avg} on average).</source>
   <translation>Die verwendeten Zeilen verteilen sich auf {n} Gruppen von {level} mit {min} bis {max} Zeilen (im Mittel {avg}).</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The rows used.</source>
   <translation>Die verwendeten Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>The same without a window:</source>
   <translation>Dasselbe ohne Fenster:</translation>
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
   <translation>
    <numerusform>Der Test fragt nach {n} Varianzparameter.</numerusform>
    <numerusform>Der Test fragt nach {n} Varianzparametern zugleich.</numerusform>
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
   <translation>Die Varianz {where} im Modell ohne Prädiktoren: {n}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>The variance {where} in this model: {n}.</source>
   <translation>Die Varianz {where} in diesem Modell: {n}.</translation>
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
   <translation>Die {likelihood} an ihrem Maximum: je höher, desto besser passt das Modell zu den Daten, mit denen es geschätzt wurde.</translation>
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
   <translation>Es gibt keinen Koeffizienten namens „{word}“.</translation>
  </message>
  <message>
   <location filename="../../core/model/_grammar.py" />
   <source>There is no colon after the level “{shown}”.</source>
   <translation>Nach der Ebene „{shown}“ fehlt ein Doppelpunkt.</translation>
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
   <translation>Es gibt keine Datei „{path}“.</translation>
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>There is no folder “{parent}”.</source>
   <translation>Es gibt keinen Ordner „{parent}“.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_layout.py" />
   <source>There is no header: the first row is data.</source>
   <translation>Es gibt keine Spaltennamen: Die erste Zeile enthält Daten.</translation>
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
   <translation>Es gibt keine Variable namens „{name}“.</translation>
  </message>
  <message>
   <location filename="../../core/model/_varlists.py" />
   <location filename="../../core/model/syntax.py" />
   <source>There is no variable called “{shown}”.</source>
   <translation>Es gibt keine Variable namens „{shown}“.</translation>
  </message>
  <message>
   <location filename="../../core/model/_term_text.py" />
   <source>There is no variable in “{shown}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/hypotheses.py" />
   <source>There is nothing to test.</source>
   <translation>Es gibt nichts zu testen.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>There is one column.</source>
   <translation>Es gibt eine Spalte.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>There is one column: its commas are decimal marks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>There the likelihood does not fall off to both sides, so that a standard error and an interval made from it would mean nothing.</source>
   <translation>Dort fällt die Likelihood nicht nach beiden Seiten ab, sodass ein Standardfehler und ein Intervall daraus nichts bedeuten würden.</translation>
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
   <translation>Diese Spalte des festen Teils ist eine Linearkombination der anderen, sodass sich ihr Koeffizient nicht von deren trennen lässt. Sie ist ausgelassen; was das Modell vorhersagt, ist ohne sie dasselbe.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>This is the slope in an average group of {level}: those of 95 % of the groups are estimated to lie between {low} and {high}.</source>
   <translation>Das ist die Steigung in einer durchschnittlichen Gruppe von {level}: Die von 95 % der Gruppen liegen schätzungsweise zwischen {low} und {high}.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>This model</source>
   <translation>Dieses Modell</translation>
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
   <translation>Diese Klammer wird nie geschlossen.</translation>
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
   <translation>Dieser Test ist konservativ: Eine Varianz kann nicht negativ sein, daher ist der wahre p-Wert kleiner als der angegebene.</translation>
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
   <translation>Die doppelte Differenz zwischen der {likelihood} dieses Modells und derjenigen der linearen Regression ohne zufällige Effekte: {chi2}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>Twice the difference between the {likelihood} of {larger} and that of {smaller}: {chi2}.</source>
   <translation>Die doppelte Differenz zwischen der {likelihood} von {larger} und derjenigen von {smaller}: {chi2}.</translation>
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
   <translation>Zwei Zeilen derselben Gruppe von {group} (derselben von {above}) korrelieren bei gegebenem festem Teil mit {icc}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Two rows of the same {group} correlate at {icc}, given the fixed part.</source>
   <translation>Zwei Zeilen derselben Gruppe von {group} korrelieren bei gegebenem festem Teil mit {icc}.</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>Type 1 or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Type III tests of terms</source>
   <translation>Typ-III-Tests der Terme</translation>
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
   <translation>Geben Sie eine Zahl ein.</translation>
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
   <translation>Werte des Koeffizienten, die mit den Daten vereinbar sind: {low} bis {high}; 0 ist darunter.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>Values of the coefficient that agree with the data: {low} to {high}; 0 is not among them.</source>
   <translation>Werte des Koeffizienten, die mit den Daten vereinbar sind: {low} bis {high}; 0 ist nicht darunter.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>Values that agree with the data: {lower} to {upper}.</source>
   <translation>Werte, die mit den Daten vereinbar sind: {lower} bis {upper}.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>Values that agree with the data: {low} to {high}.</source>
   <translation>Werte, die mit den Daten vereinbar sind: {low} bis {high}.</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Variable</source>
   <translation>Variable</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>Variables of the model</source>
   <translation>Variablen des Modells</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Variance</source>
   <translation>Varianz</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>Variance explained, against the model without predictors</source>
   <translation>Erklärte Varianz gegenüber dem Modell ohne Prädiktoren</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Wald tests that all coefficients of a term are zero, as they are coded.</source>
   <translation>Wald-Tests, dass alle Koeffizienten eines Terms null sind, so wie sie kodiert sind.</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>Wald χ²({df}) = {chi2:.2f}, {p}</source>
   <translation>Wald-χ²({df}) = {chi2:.2f}, {p}</translation>
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>Weights</source>
   <translation>Gewichte</translation>
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
   <translation>Was über die Unterschiede zwischen Gruppen gesagt wird, beruht auf ihrer Zahl, nicht auf der Zahl der Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>What was estimated: {coefficients} of the fixed part and {parameters} of variances and covariances.</source>
   <translation>Was geschätzt wurde: {coefficients} des festen Teils und {parameters} der Varianzen und Kovarianzen.</translation>
  </message>
  <message>
   <location filename="../../core/data/atomic.py" />
   <source>What was there before is unchanged. Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>Why conservative: a variance cannot be negative. If {hypothesis}, chance alone would put some variances at exactly zero, and the test statistic would tend to be smaller than {kind} expects: the p-value above is too large.</source>
   <translation>Warum konservativ: Eine Varianz kann nicht negativ sein. Wenn {hypothesis}, lägen einige Varianzen aus bloßem Zufall bei genau null, und die Teststatistik wäre eher kleiner, als {kind} erwartet: Der p-Wert oben ist zu groß.</translation>
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
   <translation>Mit allen</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>With random slopes it holds where their variables are 0.</source>
   <translation>Bei zufälligen Steigungen gilt sie dort, wo deren Variablen 0 sind.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>With random slopes these hold where the slopes' variables are zero.</source>
   <translation>Bei zufälligen Steigungen gelten sie dort, wo deren Variablen null sind.</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>With {n_clusters} clusters robust standard errors tend to be too small.</source>
   <translation>Mit {n_clusters} Clustern sind robuste Standardfehler eher zu klein.</translation>
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>Without</source>
   <translation>Ohne</translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>Without the random effects of {level}</source>
   <translation>Ohne die zufälligen Effekte von {level}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/influence_tables.py" />
   <source>Without {level} {groups}: {n} rows left out, {used} of {total} used. All is estimated anew.</source>
   <translation>
    <numerusform>Ohne {level} {groups}: {n} Zeile weggelassen, {used} von {total} verwendet. Alles ist neu geschätzt.</numerusform>
    <numerusform>Ohne {level} {groups}: {n} Zeilen weggelassen, {used} von {total} verwendet. Alles ist neu geschätzt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <location filename="../../core/inference/remedies.py" />
   <location filename="../../core/inference/remedies.py" />
   <source>Without {name}</source>
   <translation>Ohne {name}</translation>
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
   <translation>Schreiben Sie „|| {shown}:“.</translation>
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
   <translation>eine durch Simulation gefundene Mischung von chi2-Verteilungen</translation>
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
   <translation>gegen lineare Regression</translation>
  </message>
  <message>
   <location filename="../../gui/plots/data.py" />
   <source>all rows</source>
   <translation>alle Zeilen</translation>
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
   <translation>je zwei Effekte</translation>
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
   <translation>zwischen Gruppen von {level}</translation>
  </message>
  <message>
   <location filename="../../core/data/dataset.py" />
   <source>categorical</source>
   <translation>kategorial</translation>
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
   <translation>Komma</translation>
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
   <translation>konstant</translation>
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>contains</source>
   <translation>enthält</translation>
  </message>
  <message>
   <location filename="../../core/data/dataset.py" />
   <source>continuous</source>
   <translation>stetig</translation>
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>contrast {number}</source>
   <translation>Kontrast {number}</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>correlate at {number}</source>
   <translation>korrelieren mit {number}</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>cube of {x}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>cubic</source>
   <translation>kubisch</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>data without a file</source>
   <translation>Daten ohne Datei</translation>
  </message>
  <message>
   <location filename="../../core/data/dataset.py" />
   <location filename="../../core/data/structure.py" />
   <source>date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>day, month, year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>decimal comma</source>
   <translation>Dezimalkomma</translation>
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>decimal point</source>
   <translation>Dezimalpunkt</translation>
  </message>
  <message>
   <location filename="../../core/data/foreign/statistics_files.py" />
   <source>declared missing and read as such: {shown}{more}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>degree {degree}</source>
   <translation>Grad {degree}</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/variables.py" />
   <source>delete {variable}</source>
   <translation>{variable} löschen</translation>
  </message>
  <message>
   <location filename="../../core/report/pairs.py" />
   <location filename="../../core/report/remedies.py" />
   <location filename="../../core/report/tables.py" />
   <source>df</source>
   <translation>df</translation>
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
   <translation>leer</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>every value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/summary.py" />
   <source>exact, simulated</source>
   <translation>exakt, simuliert</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/dta.py" />
   <source>extended missing values are read as missing ({parts}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>fitted value, fixed part and random effects</source>
   <translation>geschätzter Wert, fester Teil und zufällige Effekte</translation>
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
   <translation>haben eine Kovarianz von {number}</translation>
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
   <translation>ist</translation>
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is at least</source>
   <translation>ist mindestens</translation>
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is at most</source>
   <translation>ist höchstens</translation>
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is between</source>
   <translation>liegt zwischen</translation>
  </message>
  <message>
   <location filename="../../core/model/weighting.py" />
   <source>is infinite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is less than</source>
   <translation>ist kleiner als</translation>
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is more than</source>
   <translation>ist größer als</translation>
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
   <translation>ist nicht</translation>
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is not missing</source>
   <translation>fehlt nicht</translation>
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <source>is one of</source>
   <translation>ist eines von</translation>
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
   <translation>sie variiert nicht</translation>
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
   <translation>sie ist eine Linearkombination von {names}</translation>
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
   <translation>sie ist null</translation>
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
   <translation>deren p</translation>
  </message>
  <message>
   <location filename="../../core/stream/csv_parts.py" />
   <source>its values are not separated as plain CSV separates them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/rows.py" />
   <source>keep rows where {conditions}</source>
   <translation>Zeilen behalten, für die gilt: {conditions}</translation>
  </message>
  <message>
   <location filename="../../core/data/foreign/arrow_files.py" />
   <source>kept as text: its numbers have more digits than a number can hold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/edits.py" />
   <source>label of {variable}: “{label}”</source>
   <translation>Beschriftung von {variable}: „{label}“</translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/report.py" />
   <source>level of {n} groups</source>
   <translation>
    <numerusform>Ebene mit {n} Gruppe</numerusform>
    <numerusform>Ebene mit {n} Gruppen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>linear</source>
   <translation>linear</translation>
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>linear prediction, fixed part</source>
   <translation>lineare Vorhersage, fester Teil</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_words.py" />
   <location filename="../../core/report/tables.py" />
   <source>log likelihood</source>
   <translation>Log-Likelihood</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_words.py" />
   <location filename="../../core/report/tables.py" />
   <source>log pseudolikelihood</source>
   <translation>Log-Pseudolikelihood</translation>
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
   <translation>Maximum-Likelihood</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>mean of {x} in each {group}</source>
   <translation>Mittelwert von {x} in jeder Gruppe von {group}</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/groups.py" />
   <source>mean of {x} of the other rows in each {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>missing</source>
   <translation>fehlend</translation>
  </message>
  <message>
   <location filename="../../core/inference/summary.py" />
   <source>mixture of chi2, simulated</source>
   <translation>Mischung von chi2, simuliert</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <source>model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>month, day, year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>names in the first row</source>
   <translation>Namen in der ersten Zeile</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>natural log of {x}</source>
   <translation>natürlicher Logarithmus von {x}</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>neither fixed part is a special case of the other</source>
   <translation>keiner der festen Teile ist ein Spezialfall des anderen</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>neither random part is a special case of the other</source>
   <translation>keiner der zufälligen Teile ist ein Spezialfall des anderen</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="../../gui/importing.py" />
   <source>no column names</source>
   <translation>keine Spaltennamen</translation>
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
   <translation>keine Zeile hat diese Kombination von Stufen</translation>
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
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../core/data/structure.py" />
   <location filename="../../core/data/structure.py" />
   <location filename="../../core/data/structure.py" />
   <location filename="../../core/data/structure.py" />
   <source>number</source>
   <translation>Zahl</translation>
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
   <translation>ein Effekt</translation>
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>one is a combination of the others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>one value in each {level}</source>
   <translation>ein Wert je Gruppe von {level}</translation>
  </message>
  <message>
   <location filename="../../core/data/dataset.py" />
   <source>ordered</source>
   <translation>geordnet</translation>
  </message>
  <message>
   <location filename="../../core/model/independence.py" />
   <location filename="../../core/stream/factor.py" />
   <source>others</source>
   <translation>anderen</translation>
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>p = {p:.4f} (Monte Carlo error {error:.1g})</source>
   <translation>p = {p:.4f} (Monte-Carlo-Fehler {error:.1g})</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>percent signs are left out (45% is 45).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>pipe</source>
   <translation>senkrechter Strich</translation>
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
   <translation>quadratisch</translation>
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
   <translation>{variable} umbenennen in {name}</translation>
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>residual</source>
   <translation>Residuum</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_models.py" />
   <location filename="../../core/report/explain_words.py" />
   <location filename="../../core/report/tables.py" />
   <source>restricted log likelihood</source>
   <translation>restringierte Log-Likelihood</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>restricted maximum likelihood</source>
   <translation>restringierter Maximum-Likelihood</translation>
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
   <translation>SD</translation>
  </message>
  <message>
   <location filename="../../core/report/blup_table.py" />
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/influence_tables.py" />
   <location filename="../../core/report/layout.py" />
   <location filename="../../core/report/tables.py" />
   <source>s.e.</source>
   <translation>SE</translation>
  </message>
  <message>
   <location filename="../../core/report/influence_tables.py" />
   <source>s.e. without</source>
   <translation>SE ohne</translation>
  </message>
  <message>
   <location filename="../../core/report/labelled.py" />
   <source>s.e. {effect}</source>
   <translation>SE {effect}</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>size, effective or gk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>smaller within larger model</source>
   <translation>kleineres im größeren Modell</translation>
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
   <translation>Quadrat von {x}</translation>
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
   <translation>Standardfehler des BLUP von {effect} in {level}</translation>
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>standard error of the linear prediction</source>
   <translation>Standardfehler der linearen Vorhersage</translation>
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>standardised residual</source>
   <translation>standardisiertes Residuum</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>standardising</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <location filename="../../core/data/conditions.py" />
   <location filename="../../core/data/dataset.py" />
   <location filename="../../core/data/structure.py" />
   <source>text</source>
   <translation>Text</translation>
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
   <translation>die hinzugenommenen Effekte in allen Gruppen gleich wären</translation>
  </message>
  <message>
   <location filename="../../core/model/terms.py" />
   <source>the categorical variable {name} comes twice in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>the command leaves it out</source>
   <translation>der Befehl lässt sie aus</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_numbers.py" />
   <source>the currency sign {unit} is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/stream/outlier.py" />
   <source>the data</source>
   <translation>den Daten</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <location filename="../../core/report/explain_words.py" />
   <source>the effect of {name}</source>
   <translation>der Effekt von {name}</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>the gradient does not vanish where the search ended</source>
   <translation>der Gradient verschwindet nicht, wo die Suche endete</translation>
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>the groups did not differ</source>
   <translation>sich die Gruppen nicht unterschieden</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>the intercept</source>
   <translation>der Achsenabschnitt</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_words.py" />
   <source>the level</source>
   <translation>das Niveau</translation>
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
   <translation>der andere</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>the search ended at a saddle</source>
   <translation>die Suche endete an einem Sattelpunkt</translation>
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
   <translation>dieses Modell</translation>
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
   <translation>Typ von {variable}: {kind}</translation>
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
   <translation>variiert zwischen Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/model/_options.py" />
   <source>vce(cluster) needs the name of one variable after “cluster”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>weight zero in {n}</source>
   <translation>Gewicht null in {n}</translation>
  </message>
  <message>
   <location filename="../../core/stream/design.py" />
   <source>weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/csv_dialect.py" />
   <source>white space</source>
   <translation>Leerraum</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>within the lowest groups</source>
   <translation>innerhalb der untersten Gruppen</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>year, month, day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>yes</source>
   <translation>ja</translation>
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
   <translation>{column} ist ausgelassen: {reason}.</translation>
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
   <translation>{day}. {month} {year}, {time}</translation>
  </message>
  <message>
   <location filename="../../core/inference/bootstrap.py" />
   <source>{draws} outcomes were drawn from the smaller model as estimated and both models fitted to each{failed}: {larger} of the statistics are as large as the one observed, {observed:.2f}. So p = {p:.4f}, with a simulation error of {error:.1g}; it does not rely on there being many groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: base</source>
   <translation>{effect}: Referenz</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: estimate</source>
   <translation>{effect}: Schätzwert</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: interval</source>
   <translation>{effect}: Intervall</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: omitted</source>
   <translation>{effect}: ausgelassen</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: p-value</source>
   <translation>{effect}: p-Wert</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: standard error</source>
   <translation>{effect}: Standardfehler</translation>
  </message>
  <message>
   <location filename="../../core/report/explain.py" />
   <source>{effect}: z</source>
   <translation>{effect}: z</translation>
  </message>
  <message>
   <location filename="../../core/report/reading.py" />
   <source>{estimate} (s.e. {se}), {level} % interval {lower} – {upper}, z = {z}, {p}</source>
   <translation>{estimate} (SE {se}), {level}-%-Intervall {lower} – {upper}, z = {z}, {p}</translation>
  </message>
  <message>
   <location filename="../../core/model/design.py" />
   <source>{exchangeable} and another equation of {level} both say what the rows of one group have in common.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{factor} within {level}</source>
   <translation>{factor} innerhalb von {level}</translation>
  </message>
  <message>
   <location filename="../../core/inference/comparison.py" />
   <source>{fewer} and {more}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{first} within {second}</source>
   <translation>{first} in {second}</translation>
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
   <translation>{label} − Mittelwert der Stufen</translation>
  </message>
  <message>
   <location filename="../../core/model/codings.py" />
   <source>{label} − mean of those before</source>
   <translation>{label} − Mittelwert der vorigen</translation>
  </message>
  <message>
   <location filename="../../core/report/prediction_columns.py" />
   <source>{label}, levels down to {relevel}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_models.py" />
   <source>{larger} has {n} parameters more than {smaller}.</source>
   <translation>
    <numerusform>{larger} hat {n} Parameter mehr als {smaller}.</numerusform>
    <numerusform>{larger} hat {n} Parameter mehr als {smaller}.</numerusform>
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
   <translation>{level} hat nur {n} Gruppen: Die Varianz ist schlecht bestimmt.</translation>
  </message>
  <message>
   <location filename="../../gui/plots/data.py" />
   <source>{level}, in order of fitted mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{level}: explained</source>
   <translation>{level}: erklärt</translation>
  </message>
  <message>
   <location filename="../../core/model/design_notes.py" />
   <source>{level}: no row has {shown}{more}, so that there is no random effect of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{level}: the correlation of {inside} is estimated at the end of its range ({end}). The estimate lies on the boundary and has no standard error; a simpler covariance structure would fit as well.</source>
   <translation>{level}: Die Korrelation von {inside} wird auf das Ende ihres Bereichs geschätzt ({end}). Der Schätzwert liegt auf dem Rand und hat keinen Standardfehler; eine einfachere Kovarianzstruktur würde ebenso gut passen.</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{level}: the correlation of {inside} is undefined because a variance is estimated at exactly 0.</source>
   <translation>{level}: Die Korrelation von {inside} ist nicht definiert, weil eine Varianz auf genau 0 geschätzt wird.</translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{level}: the covariance matrix of the random effects is singular: a combination of them does not vary.</source>
   <translation>{level}: Die Kovarianzmatrix der zufälligen Effekte ist singulär: Eine Kombination von ihnen variiert nicht.</translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{level}: the random effects are perfectly correlated (singular).</source>
   <translation>{level}: Die zufälligen Effekte sind vollständig korreliert (singulär).</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{level}: the variance of {inside} is estimated at exactly 0. The data show no more variation between groups than chance alone would; the estimate lies on the boundary and has no standard error.</source>
   <translation>{level}: Die Varianz von {inside} wird auf genau 0 geschätzt. Die Daten zeigen nicht mehr Unterschiede zwischen den Gruppen als der Zufall allein; der Schätzwert liegt auf dem Rand und hat keinen Standardfehler.</translation>
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{level}: the variance of {names} is estimated at 0.</source>
   <translation>{level}: Die Varianz von {names} wird auf 0 geschätzt.</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{level}: variance of this model</source>
   <translation>{level}: Varianz dieses Modells</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{level}: variance without predictors</source>
   <translation>{level}: Varianz ohne Prädiktoren</translation>
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
   <translation>{n_obs} von {n_rows} Zeilen wurden verwendet; den anderen fehlt ein Wert: {missing}.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>{n_rows:,} more such rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/remedies.py" />
   <source>{names} centred at the mean</source>
   <translation>{names}, am Mittelwert zentriert</translation>
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
   <translation>{name} (Referenz)</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{name} (empty)</source>
   <translation>{name} (leer)</translation>
  </message>
  <message>
   <location filename="../../core/report/tables.py" />
   <source>{name} (omitted)</source>
   <translation>{name} (ausgelassen)</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{name} does not vary within the groups of {level}: a random slope on it only makes the variance between groups depend on it. Consider leaving the slope out.</source>
   <translation>{name} variiert nicht innerhalb der Gruppen von {level}: Eine zufällige Steigung macht dann nur die Varianz zwischen den Gruppen von ihr abhängig. Erwägen Sie, die Steigung wegzulassen.</translation>
  </message>
  <message>
   <location filename="../../core/model/factor_levels.py" />
   <source>{name} has {n_values} different values, too many for a categorical predictor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>{name} has {rows} and {variables}.</source>
   <translation>{name} hat {rows} und {variables}.</translation>
  </message>
  <message>
   <location filename="../../core/report/report.py" />
   <source>{name} in {count}</source>
   <translation>{name} in {count}</translation>
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
   <translation>{name} ist ausgelassen: {why}.</translation>
  </message>
  <message>
   <location filename="../../core/model/design_notes.py" />
   <source>{name} is text and enters as categorical, i.{name2}.</source>
   <translation>{name} enthält Text und geht als kategoriale Variable ein, i.{name2}.</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/base.py" />
   <source>{name} is text: {what} needs numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{name} missing in {count}</source>
   <translation>{name} fehlt in {count}</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>{name}: estimate</source>
   <translation>{name}: Schätzwert</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>{name}: interval</source>
   <translation>{name}: Intervall</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_parameters.py" />
   <source>{name}: standard error</source>
   <translation>{name}: Standardfehler</translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/readers/csv_reader.py" />
   <source>{n} blank lines skipped.</source>
   <translation>
    <numerusform>{n} leere Zeile übersprungen.</numerusform>
    <numerusform>{n} leere Zeilen übersprungen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/foreign/grid.py" />
   <source>{n} blank rows skipped.</source>
   <translation>
    <numerusform>{n} leere Zeile übersprungen.</numerusform>
    <numerusform>{n} leere Zeilen übersprungen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_models.py" />
   <source>{n} coefficients</source>
   <translation>
    <numerusform>{n} Koeffizient</numerusform>
    <numerusform>{n} Koeffizienten</numerusform>
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
   <translation>
    <numerusform>{n} Gruppe</numerusform>
    <numerusform>{n} Gruppen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/structure.py" />
   <source>{n} ids</source>
   <translation>
    <numerusform>{n} ID</numerusform>
    <numerusform>{n} IDs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/data/structure.py" />
   <source>{n} levels</source>
   <translation>
    <numerusform>{n} Stufe</numerusform>
    <numerusform>{n} Stufen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../gui/panes/variables.py" />
   <source>{n} missing</source>
   <translation>{n} fehlend</translation>
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
   <translation>
    <numerusform>{n} von {total} Zeilen ist weggelassen: {reasons}.</numerusform>
    <numerusform>{n} von {total} Zeilen sind weggelassen: {reasons}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/explain_models.py" />
   <source>{n} parameters</source>
   <translation>
    <numerusform>{n} Parameter</numerusform>
    <numerusform>{n} Parameter</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/report.py" />
   <source>{n} rows</source>
   <translation>
    <numerusform>{n} Zeile</numerusform>
    <numerusform>{n} Zeilen</numerusform>
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
   <translation>
    <numerusform>{n} Zeile ohne Wert in einer von ihnen ist weggelassen.</numerusform>
    <numerusform>{n} Zeilen ohne Wert in einer von ihnen sind weggelassen.</numerusform>
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
   <translation>
    <numerusform>{n} Wert</numerusform>
    <numerusform>{n} Werte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/report.py" />
   <source>{n} variables</source>
   <translation>
    <numerusform>{n} Variable</numerusform>
    <numerusform>{n} Variablen</numerusform>
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
   <translation>{outcome} ist zugleich Zielvariable und Prädiktor.</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{outcome} takes two values only: a linear model treats them as a continuous measurement.</source>
   <translation>{outcome} nimmt nur zwei Werte an: Ein lineares Modell behandelt sie wie eine stetige Messung.</translation>
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
   <translation>{percent}-%-Intervall</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/tables.py" />
   <source>{percent} % lower</source>
   <translation>{percent} % untere</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{percent} % of the variance that the model implies is here.</source>
   <translation>Hier liegen {percent} % der Varianz, die aus dem Modell folgt.</translation>
  </message>
  <message>
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/estat.py" />
   <location filename="../../core/report/tables.py" />
   <source>{percent} % upper</source>
   <translation>{percent} % obere</translation>
  </message>
  <message>
   <location filename="../../core/report/layout.py" />
   <source>{percent}% CI</source>
   <translation>{percent}%-KI</translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/tables.py" />
   <source>{rows} of {n} rows used</source>
   <translation>
    <numerusform>{rows} von {n} Zeile verwendet</numerusform>
    <numerusform>{rows} von {n} Zeilen verwendet</numerusform>
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
   <translation>{shown} von {variable} werden fehlend</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_models.py" />
   <source>{smaller} against {larger}</source>
   <translation>{smaller} gegen {larger}</translation>
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
   <translation>{text} (konservativ)</translation>
  </message>
  <message numerus="yes">
   <location filename="../../core/report/tables.py" />
   <source>{text}, {n} observations</source>
   <translation>
    <numerusform>{text}, {n} Beobachtung</numerusform>
    <numerusform>{text}, {n} Beobachtungen</numerusform>
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
   <translation>{title}: Designeffekt</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{title}: effective rows</source>
   <translation>{title}: effektive Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{title}: interval</source>
   <translation>{title}: Intervall</translation>
  </message>
  <message>
   <location filename="../../core/report/explain_reading.py" />
   <source>{title}: standard error</source>
   <translation>{title}: Standardfehler</translation>
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
   <translation>{variable} minus Mittelwert</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} less its mean in each {group}</source>
   <translation>{variable} minus Mittelwert in jeder Gruppe von {group}</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} less {value:.15g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>{variable} recoded</source>
   <translation>{variable} umkodiert</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/recode.py" />
   <source>{variable} recoded: {rules}</source>
   <translation>{variable} umkodiert: {rules}</translation>
  </message>
  <message>
   <location filename="../../core/data/steps/formulas.py" />
   <source>{variable} standardised</source>
   <translation>{variable}, standardisiert</translation>
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
   <translation>{what}: Varianz</translation>
  </message>
  <message>
   <location filename="../../core/inference/notes.py" />
   <source>{where} ({outcome} = {y:.6g}) lies extremely far from the others and determines the estimates. Check the value.</source>
   <translation>{where} ({outcome} = {y:.6g}) liegt äußerst weit von den anderen entfernt und bestimmt die Schätzwerte. Prüfen Sie den Wert.</translation>
  </message>
  <message>
   <location filename="../../core/inference/reference_distribution.py" />
   <source>{why} The distribution that allows for this, when there are many groups, is {name}; it gives {p}.</source>
   <translation>{why} Die Verteilung, die das bei vielen Gruppen berücksichtigt, ist {name}; sie ergibt {p}.</translation>
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
   <translation>„{file}“ kann nicht gelesen werden: {error}.</translation>
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
   <translation>„{file}“ ist beschädigt oder unvollständig.</translation>
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
   <translation>„{file}“ ist beschädigt oder von unbekannter Art ({error}).</translation>
  </message>
  <message>
   <location filename="../../core/data/foreign/client.py" />
   <source>“{file}” is damaged: the library that reads it broke down over it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>“{file}” is empty (0 bytes).</source>
   <translation>„{file}“ ist leer (0 Byte).</translation>
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
   <translation>„{file}“ ist keine Datentabelle: Es sieht aus wie {kind}.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/__init__.py" />
   <source>“{file}” is of a format that cannot be read.</source>
   <translation>„{file}“ hat ein Format, das nicht gelesen werden kann.</translation>
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
   <translation>„{name}“ hat gar keine Werte.</translation>
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
   <translation>„{name}“ wird wie gewählt als Zahlen gelesen.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/csv_types.py" />
   <source>“{name}” is read as text, as chosen.</source>
   <translation>„{name}“ wird wie gewählt als Text gelesen.</translation>
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
   <translation>„{path}“ kann nicht geöffnet werden: {reason}.</translation>
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
   <translation>„{path}“ ist ein Ordner, keine Datendatei.</translation>
  </message>
  <message>
   <location filename="../../core/data/readers/files.py" />
   <source>“{path}” may not be read: permission denied.</source>
   <translation>„{path}“ darf nicht gelesen werden: Zugriff verweigert.</translation>
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
   <translation>„{shown}“ wird hier nicht erwartet.</translation>
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
   <translation>„{shown}“ ist nicht verständlich.</translation>
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
   <translation>„{target}“ kann in „{parent}“ nicht geschrieben werden: {reason}.</translation>
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
