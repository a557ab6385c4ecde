<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>@default</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n later edit(s) that built on this one were taken back with it.</source>
        <translation><numerusform>%n later edit that built on this one was taken back with it.</numerusform><numerusform>%n later edits that built on this one were taken back with it.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of these parcels are signed off ({names}): an edit asks to reopen them.</source>
        <translation><numerusform>%n of these parcels is signed off ({names}): an edit asks to reopen it.</numerusform><numerusform>%n of these parcels are signed off ({names}): an edit asks to reopen them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be written.</source>
        <translation><numerusform>%n answer could not be written.</numerusform><numerusform>%n answers could not be written.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of excluded land are on the map; save the layer to keep it.</source>
        <translation><numerusform>%n place of excluded land is on the map; save the layer to keep it.</numerusform><numerusform>%n places of excluded land are on the map; save the layer to keep it.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s)</source>
        <translation><numerusform>%n plot</numerusform><numerusform>%n plots</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tree(s)</source>
        <translation><numerusform>%n tree</numerusform><numerusform>%n trees</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Others have labelled %n unit(s) that you have not: these figures would tell you what they said. Label them first.</source>
        <translation><numerusform>Others have labelled %n unit that you have not: these figures would tell you what they said. Label it first.</numerusform><numerusform>Others have labelled %n units that you have not: these figures would tell you what they said. Label them first.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation><numerusform>%n unit</numerusform><numerusform>%n units</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without a label</source>
        <translation><numerusform>%n without a label</numerusform><numerusform>%n without a label</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n on which readers differ</source>
        <translation><numerusform>%n on which readers differ</numerusform><numerusform>%n on which readers differ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without a class of the map</source>
        <translation><numerusform>%n without a class of the map</numerusform><numerusform>%n without a class of the map</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more class(es) likewise: {names}</source>
        <translation><numerusform>%n more class likewise: {names}</numerusform><numerusform>%n more classes likewise: {names}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) for an overall accuracy known to ± {percent} % (95 %).</source>
        <translation><numerusform>%n unit for an overall accuracy known to ± {percent} % (95 %).</numerusform><numerusform>%n units for an overall accuracy known to ± {percent} % (95 %).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation><numerusform>%n differs</numerusform><numerusform>%n differ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) an hour</source>
        <translation><numerusform>%n unit an hour</numerusform><numerusform>%n units an hour</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more, not listed</source>
        <translation><numerusform>and %n more, not listed</numerusform><numerusform>and %n more, not listed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of {trees} tree(s) are outside of the range that “{subject}” was fitted to ({named}); they are counted all the same.</source>
        <translation><numerusform>%n of {trees} trees is outside of the range that “{subject}” was fitted to ({named}); it is counted all the same.</numerusform><numerusform>%n of {trees} trees are outside of the range that “{subject}” was fitted to ({named}); they are counted all the same.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of {trees} tree(s) are of no species or group that has an equation ({named}): they take “{subject}”.</source>
        <translation><numerusform>%n of {trees} trees is of no species or group that has an equation ({named}): it takes “{subject}”.</numerusform><numerusform>%n of {trees} trees are of no species or group that has an equation ({named}): they take “{subject}”.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s) are left out, as no parcel has their stratum: {names}.</source>
        <translation><numerusform>%n plot is left out, as no parcel has its stratum: {names}.</numerusform><numerusform>%n plots are left out, as no parcel has their stratum: {names}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The stratum “{stratum}” has no plots: %n parcel(s) ({area} ha) are left without a stock.</source>
        <translation><numerusform>The stratum “{stratum}” has no plots: %n parcel ({area} ha) is left without a stock.</numerusform><numerusform>The stratum “{stratum}” has no plots: %n parcels ({area} ha) are left without a stock.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) ({area} ha) have no stratum and are left without a stock.</source>
        <translation><numerusform>%n parcel ({area} ha) has no stratum and is left without a stock.</numerusform><numerusform>%n parcels ({area} ha) have no stratum and are left without a stock.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>No tree stands in the %n plot(s) without a biomass of their own: import the trees.</source>
        <translation><numerusform>No tree stands in the %n plot without a biomass of its own: import the trees.</numerusform><numerusform>No tree stands in the %n plots without a biomass of their own: import the trees.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of {trees} tree(s) have no height, such as tree {tree} of plot {plot}: fill it in, or choose an equation without heights.</source>
        <translation><numerusform>%n of {trees} trees has no height, tree {tree} of plot {plot}: fill it in, or choose an equation without heights.</numerusform><numerusform>%n of {trees} trees have no height, such as tree {tree} of plot {plot}: fill it in, or choose an equation without heights.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of {trees} tree(s) have no wood density, such as tree {tree} of plot {plot}: fill it in, or give one for trees without their own.</source>
        <translation><numerusform>%n of {trees} trees has no wood density, tree {tree} of plot {plot}: fill it in, or give one for trees without their own.</numerusform><numerusform>%n of {trees} trees have no wood density, such as tree {tree} of plot {plot}: fill it in, or give one for trees without their own.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s) without any tree count as 0: {names}.</source>
        <translation><numerusform>%n plot without any tree counts as 0: {names}.</numerusform><numerusform>%n plots without any tree count as 0: {names}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s) count by the biomass measured, not by their trees: {names}.</source>
        <translation><numerusform>%n plot counts by the biomass measured, not by its trees: {names}.</numerusform><numerusform>%n plots count by the biomass measured, not by their trees: {names}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tree(s) stand in no plot of the workspace and are left out.</source>
        <translation><numerusform>%n tree stands in no plot of the workspace and is left out.</numerusform><numerusform>%n trees stand in no plot of the workspace and are left out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) left out: {reason}</source>
        <translation><numerusform>%n parcel left out: {reason}</numerusform><numerusform>%n parcels left out: {reason}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>“{subject}” has only %n unit(s): its intervals are rough; 50 or more are usual.</source>
        <translation><numerusform>“{subject}” has only %n unit: its intervals are rough; 50 or more are usual.</numerusform><numerusform>“{subject}” has only %n units: its intervals are rough; 50 or more are usual.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n unit(s) mapped as “{subject}” is wrong: that no error was seen does not mean there is none, see the lower end of the interval.</source>
        <translation><numerusform>The %n unit mapped as “{subject}” is not wrong: that no error was seen does not mean there is none, see the lower end of the interval.</numerusform><numerusform>None of the %n units mapped as “{subject}” is wrong: that no error was seen does not mean there is none, see the lower end of the interval.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have no label and are left out: if they differ from the others, the figures are off.</source>
        <translation><numerusform>%n unit has no label and is left out: if it differs from the others, the figures are off.</numerusform><numerusform>%n units have no label and are left out: if they differ from the others, the figures are off.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of {units} unit(s) were labelled by one reader alone: nobody has checked these labels.</source>
        <translation><numerusform>%n of {units} units was labelled by one reader alone: nobody has checked this label.</numerusform><numerusform>%n of {units} units were labelled by one reader alone: nobody has checked these labels.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>“{subject}” has %n unit(s), too few for an error: give each class 2 or more (MINIMUM).</source>
        <translation><numerusform>“{subject}” has %n unit, too few for an error: give each class 2 or more (MINIMUM).</numerusform><numerusform>“{subject}” has %n units, too few for an error: give each class 2 or more (MINIMUM).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Only %n of {wanted} unit(s) of “{subject}” fit {distance} m apart: give a smaller distance or fewer units.</source>
        <translation><numerusform>Only %n of {wanted} units of “{subject}” fits {distance} m apart: give a smaller distance or fewer units.</numerusform><numerusform>Only %n of {wanted} units of “{subject}” fit {distance} m apart: give a smaller distance or fewer units.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>“{subject}” has only %n unit(s), fewer than the {wanted} wanted: all of them are taken.</source>
        <translation><numerusform>“{subject}” has only %n unit, fewer than the {wanted} wanted: it is taken.</numerusform><numerusform>“{subject}” has only %n units, fewer than the {wanted} wanted: all of them are taken.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) have no area and cannot be drawn.</source>
        <translation><numerusform>%n parcel has no area and cannot be drawn.</numerusform><numerusform>%n parcels have no area and cannot be drawn.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) of a systematic sample: standard errors are worked out as if it were random, which is rather too wide.</source>
        <translation><numerusform>%n unit of a systematic sample: standard errors are worked out as if it were random, which is rather too wide.</numerusform><numerusform>%n units of a systematic sample: standard errors are worked out as if it were random, which is rather too wide.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s) have trees; plots without trees are not known: give PLOTS if there are any.</source>
        <translation><numerusform>%n plot has trees; plots without trees are not known: give PLOTS if there are any.</numerusform><numerusform>%n plots have trees; plots without trees are not known: give PLOTS if there are any.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are left out because their readers differ: agree on their labels first, else the figures are off.</source>
        <translation><numerusform>%n unit is left out because its readers differ: agree on its label first, else the figures are off.</numerusform><numerusform>%n units are left out because their readers differ: agree on their labels first, else the figures are off.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n labelled unit(s) have no class of the map to hold the label against, and are left out: keep the sample with the map's class of each unit.</source>
        <translation><numerusform>%n labelled unit has no class of the map to hold the label against, and is left out: keep the sample with the map's class of each unit.</numerusform><numerusform>%n labelled units have no class of the map to hold the label against, and are left out: keep the sample with the map's class of each unit.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n unit(s) mapped as “{subject}” is wrong: errors that so few units do not show are in no interval; it is too narrow.</source>
        <translation><numerusform>The %n unit mapped as “{subject}” is not wrong: errors that a single unit does not show are in no interval; it is too narrow.</numerusform><numerusform>None of the %n units mapped as “{subject}” is wrong: errors that so few units do not show are in no interval; it is too narrow.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) with {stock} tCO2e ({percent} %) name no stratum: their area counts as certain.</source>
        <translation><numerusform>%n parcel with {stock} tCO2e ({percent} %) names no stratum: its area counts as certain.</numerusform><numerusform>%n parcels with {stock} tCO2e ({percent} %) name no stratum: their area counts as certain.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) with {stock} tCO2e ({percent} %) have a stock without a standard error: the interval leaves their errors out and is too narrow; measure them with a map of errors.</source>
        <translation><numerusform>%n parcel with {stock} tCO2e ({percent} %) has a stock without a standard error: the interval leaves its error out and is too narrow; measure it with a map of errors.</numerusform><numerusform>%n parcels with {stock} tCO2e ({percent} %) have a stock without a standard error: the interval leaves their errors out and is too narrow; measure them with a map of errors.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) have a standard error that is no number of 0 or more: it counts as not known; correct it in the table of parcels.</source>
        <translation><numerusform>%n parcel has a standard error that is no number of 0 or more: it counts as not known; correct it in the table of parcels.</numerusform><numerusform>%n parcels have a standard error that is no number of 0 or more: it counts as not known; correct it in the table of parcels.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) name no stratum: they count as one stratum, whose density has one error.</source>
        <translation><numerusform>%n parcel names no stratum: it counts as a stratum, whose density has one error.</numerusform><numerusform>%n parcels name no stratum: they count as one stratum, whose density has one error.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) with {stock} tCO2e ({percent} %) do not tell their pools: the errors of root:shoot and carbon fraction leave them out.</source>
        <translation><numerusform>%n parcel with {stock} tCO2e ({percent} %) does not tell its pools: the errors of root:shoot and carbon fraction leave it out.</numerusform><numerusform>%n parcels with {stock} tCO2e ({percent} %) do not tell their pools: the errors of root:shoot and carbon fraction leave them out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The stratum “{subject}” (%n parcel(s), {percent} % of the stock) is no class of the sample or error matrix: its area counts as certain.</source>
        <translation><numerusform>The stratum “{subject}” (%n parcel, {percent} % of the stock) is no class of the sample or error matrix: its area counts as certain.</numerusform><numerusform>The stratum “{subject}” (%n parcels, {percent} % of the stock) is no class of the sample or error matrix: its area counts as certain.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>THE LEDGER IS NOT AS ITS JOURNAL WROTE IT (%n finding(s)): sign nothing before the algorithm “Verify the ledger” has shown what was changed.</source>
        <translation><numerusform>THE LEDGER IS NOT AS ITS JOURNAL WROTE IT (%n finding): sign nothing before the algorithm “Verify the ledger” has shown what was changed.</numerusform><numerusform>THE LEDGER IS NOT AS ITS JOURNAL WROTE IT (%n findings): sign nothing before the algorithm “Verify the ledger” has shown what was changed.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) or event(s) have the verdict of one reader alone while others are at work: whoever reads this report is no longer blind to it, so a second reader should decide first.</source>
        <translation><numerusform>%n parcel or event has the verdict of one reader alone while others are at work: whoever reads this report is no longer blind to it, so a second reader should decide first.</numerusform><numerusform>%n parcels or events have the verdict of one reader alone while others are at work: whoever reads this report is no longer blind to it, so a second reader should decide first.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) of the sample “{subject}” have the label of one reader alone while another is at work: whoever reads this report is no longer blind to it, so a second reader should label first.</source>
        <translation><numerusform>%n unit of the sample “{subject}” has the label of one reader alone while another is at work: whoever reads this report is no longer blind to it, so a second reader should label first.</numerusform><numerusform>%n units of the sample “{subject}” have the label of one reader alone while another is at work: whoever reads this report is no longer blind to it, so a second reader should label first.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) were signed off by the only reader who had decided on them.</source>
        <translation><numerusform>%n parcel was signed off by the only reader who had decided on it.</numerusform><numerusform>%n parcels were signed off by the only reader who had decided on them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Standard errors of the stocks of {known} of {parcels} parcel(s); {areas}; root:shoot ± {roots} %, carbon fraction ± {fraction} % (standard errors, 0: taken as certain).</source>
        <translation><numerusform>Standard errors of the stocks of {known} of {parcels} parcel; {areas}; root:shoot ± {roots} %, carbon fraction ± {fraction} % (standard errors, 0: taken as certain).</numerusform><numerusform>Standard errors of the stocks of {known} of {parcels} parcels; {areas}; root:shoot ± {roots} %, carbon fraction ± {fraction} % (standard errors, 0: taken as certain).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Labels of units: {number}, by %n reader(s); XLSX, CSV and JSON list every one.</source>
        <translation><numerusform>Labels of units: {number}, by %n reader; XLSX, CSV and JSON list every one.</numerusform><numerusform>Labels of units: {number}, by %n readers; XLSX, CSV and JSON list every one.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{reader} chose to see these figures on {when}, when others had labelled %n unit(s) that {reader} had not: what {reader} labelled afterwards is not independent of the others.</source>
        <translation><numerusform>{reader} chose to see these figures on {when}, when others had labelled %n unit that {reader} had not: what {reader} labelled afterwards is not independent of the others.</numerusform><numerusform>{reader} chose to see these figures on {when}, when others had labelled %n units that {reader} had not: what {reader} labelled afterwards is not independent of the others.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Reviewed are {number} of {all} parcel(s): {area} % of the area ({hectares} ha) and {stock} % of the stock ({tonnes} tCO2e).</source>
        <translation><numerusform>Reviewed are {number} of {all} parcel: {area} % of the area ({hectares} ha) and {stock} % of the stock ({tonnes} tCO2e).</numerusform><numerusform>Reviewed are {number} of {all} parcels: {area} % of the area ({hectares} ha) and {stock} % of the stock ({tonnes} tCO2e).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The random audit draws each parcel with a chance of {share} % (seed {seed}): {drawn} parcel(s), of which {number} are reviewed ({area} % of their area).</source>
        <translation><numerusform>The random audit draws each parcel with a chance of {share} % (seed {seed}): {drawn} parcel, of which {number} are reviewed ({area} % of their area).</numerusform><numerusform>The random audit draws each parcel with a chance of {share} % (seed {seed}): {drawn} parcels, of which {number} are reviewed ({area} % of their area).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{number} of {all} parcel(s)</source>
        <translation><numerusform>{number} of {all} parcel</numerusform><numerusform>{number} of {all} parcels</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation><numerusform>%n sample</numerusform><numerusform>%n samples</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation><numerusform>%n year</numerusform><numerusform>%n years</numerusform></translation>
    </message>
</context>
</TS>
