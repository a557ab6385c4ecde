<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>@default</name>
    <message>
        <source>A folder for the demo holds, anywhere below it: a raster of carbon or above-ground biomass in tonnes per hectare (a word of its name is carbon, agb, agbd, agc or biomass; taken as biomass unless it says carbon or agc), polygons of the country (country, ctry, border, boundary, jurisdiction, admin or gadm), polygons of protected areas (protected, wdpa, pa or reserves; attributes such as name, type and STATUS_YR are used), and a raster of slope in degrees (slope). A raster of forest (forest; 1 forest, 0 none; the last by name) is used where there is one. Rasters end in .tif, .tiff, .vrt or .img, polygons in .gpkg, .shp, .geojson or .fgb.</source>
        <translation>示范所用文件夹及其下级文件夹中应有：每公顷吨数的碳或地面生物量栅格（名称含 carbon、agb、agbd、agc 或 biomass；除非名称含 carbon 或 agc，否则视为生物量）、国家多边形（country、ctry、border、boundary、jurisdiction、admin 或 gadm）、保护区多边形（protected、wdpa、pa 或 reserves；使用名称、类型和 STATUS_YR 等属性），以及以度为单位的坡度栅格（slope）。如有森林栅格（forest；1 为森林，0 为非森林；取名称排序最后者）则一并使用。栅格以 .tif、.tiff、.vrt 或 .img 结尾，多边形以 .gpkg、.shp、.geojson 或 .fgb 结尾。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>The folder {folder} has no map for: {missing}. {needed}</source>
        <translation>文件夹 {folder} 中缺少以下地图：{missing}。{needed}</translation>
    </message>
    <message>
        <source>carbon or biomass</source>
        <translation>碳或生物量</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>protected areas</source>
        <translation>保护区</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>坡度</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Class of land</source>
        <translation>土地类别</translation>
    </message>
    <message>
        <source>side</source>
        <translation>账户方</translation>
    </message>
    <message>
        <source>parcels</source>
        <translation>地块数</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>公顷</translation>
    </message>
    <message>
        <source>tCO2e</source>
        <translation>tCO2e</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Right holder</source>
        <translation>权利所有人</translation>
    </message>
    <message>
        <source>protected tCO2e</source>
        <translation>受保护 tCO2e</translation>
    </message>
    <message>
        <source>tradeable tCO2e</source>
        <translation>可交易 tCO2e</translation>
    </message>
    <message>
        <source>credits a year</source>
        <translation>每年信用额</translation>
    </message>
    <message>
        <source>P0, protected carbon</source>
        <translation>P0，受保护陆地碳</translation>
    </message>
    <message>
        <source>tCO2e on {area} ha ({share} %)</source>
        <translation>tCO2e，面积 {area} ha（{share} %）</translation>
    </message>
    <message>
        <source>T0, national terrestrial carbon budget</source>
        <translation>T0，国家陆地碳预算</translation>
    </message>
    <message>
        <source>tCO2e on {area} ha</source>
        <translation>tCO2e，面积 {area} ha</translation>
    </message>
    <message>
        <source>B, annual terrestrial carbon budget</source>
        <translation>B，年度陆地碳预算</translation>
    </message>
    <message>
        <source>tCO2e a year for {years} years</source>
        <translation>每年 tCO2e，共 {years} 年</translation>
    </message>
    <message>
        <source>Protected carbon at the start of the year</source>
        <translation>年初时受保护的陆地碳</translation>
    </message>
    <message>
        <source>plus: annual budgets of the years left</source>
        <translation>加上：剩余年份的年度陆地碳预算</translation>
    </message>
    <message>
        <source>plus: avoidance credits</source>
        <translation>加上：避排获得的陆地碳信用额</translation>
    </message>
    <message>
        <source>plus: new sequestration credits</source>
        <translation>加上：新封存获得的陆地碳信用额</translation>
    </message>
    <message>
        <source>less: cancelled credits</source>
        <translation>减去：取消的信用额</translation>
    </message>
    <message>
        <source>Carbon that counts as protected (P)</source>
        <translation>被视为受保护陆地碳总量（P）</translation>
    </message>
    <message>
        <source>Carbon at the start of the year</source>
        <translation>年初时的总陆地碳量</translation>
    </message>
    <message>
        <source>less: emissions</source>
        <translation>减去：陆地碳排放量</translation>
    </message>
    <message>
        <source>plus: removals</source>
        <translation>加上：清除量</translation>
    </message>
    <message>
        <source>Carbon really there (A)</source>
        <translation>实际现存陆地碳量（A）</translation>
    </message>
    <message>
        <source>Balance (A − P)</source>
        <translation>余额（A − P）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation>遵守规定</translation>
    </message>
    <message>
        <source>Credits refused</source>
        <translation>被拒绝的信用额</translation>
    </message>
    <message>
        <source>year {number}</source>
        <translation>第 {number} 年</translation>
    </message>
    <message>
        <source>The parcels could not be written to {path}: {reason}.</source>
        <translation>地块无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>year {number} of the paper's example</source>
        <translation>论文示例第 {number} 年</translation>
    </message>
    <message>
        <source>Places and roads</source>
        <translation>地点与道路</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Carbon and change</source>
        <translation>碳与变化</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>The project {path} could not be written: {reason}.</source>
        <translation>项目 {path} 无法写入：{reason}。</translation>
    </message>
    <message>
        <source>The layer {name} of {path} cannot be read.</source>
        <translation>{path} 的图层 {name} 无法读取。</translation>
    </message>
    <message>
        <source>Illegal clearings</source>
        <translation>非法毁林</translation>
    </message>
    <message>
        <source>Ramsar site</source>
        <translation>拉姆萨尔湿地</translation>
    </message>
    <message>
        <source>Protected areas</source>
        <translation>保护区</translation>
    </message>
    <message>
        <source>Access survey of 2015</source>
        <translation>2015 年可达性调查</translation>
    </message>
    <message>
        <source>Settlements</source>
        <translation>居民点</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Contours (20 m)</source>
        <translation>等高线（20 米）</translation>
    </message>
    <message>
        <source>Main road</source>
        <translation>主路</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>小路</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>便道</translation>
    </message>
    <message>
        <source>Year of tree-cover loss</source>
        <translation>树木覆盖损失年份</translation>
    </message>
    <message>
        <source>Carbon density (t CO2e/ha)</source>
        <translation>碳密度（t CO2e/ha）</translation>
    </message>
    <message>
        <source>Slope (degrees)</source>
        <translation>坡度（度）</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Check the folder's rights and the free space.</source>
        <translation>{path} 无法写入：{reason}。请检查文件夹权限和剩余空间。</translation>
    </message>
    <message>
        <source>GDAL gave no reason</source>
        <translation>GDAL 未给出原因</translation>
    </message>
    <message>
        <source>The algorithm {name} is not registered: switch the plugin on in QGIS.</source>
        <translation>算法 {name} 未注册：请在 QGIS 中启用本插件。</translation>
    </message>
    <message>
        <source>The country in {path} has no valid polygon: repair it first.</source>
        <translation>{path} 中的国家没有有效多边形：请先修复。</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>无几何</translation>
    </message>
    <message>
        <source>left out: it has no area</source>
        <translation>略去：没有面积</translation>
    </message>
    <message>
        <source>used as GEOS makes it valid, {area} ha</source>
        <translation>按 GEOS 修复后使用，{area} ha</translation>
    </message>
    <message>
        <source>Stock by class of land, above ground and below ground (root:shoot {ratio})</source>
        <translation>各类土地的储量，地面与地下（根茎比 {ratio}）</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>cut by a grid of {size} m and by protected areas</source>
        <translation>由 {size} 米格网和保护区切割</translation>
    </message>
    <message>
        <source>mean slope {degrees}°</source>
        <translation>平均坡度 {degrees}°</translation>
    </message>
    <message>
        <source>suggested by the rule {rule}</source>
        <translation>由规则 {rule} 建议</translation>
    </message>
    <message>
        <source>Carbon map</source>
        <translation>碳地图</translation>
    </message>
    <message>
        <source>Maps found in {folder}</source>
        <translation>在 {folder} 中找到的地图</translation>
    </message>
    <message>
        <source>carbon</source>
        <translation>碳</translation>
    </message>
    <message>
        <source>forest</source>
        <translation>森林</translation>
    </message>
    <message>
        <source>Protected areas with invalid polygons: {number}</source>
        <translation>含无效多边形的保护区：{number}</translation>
    </message>
    <message>
        <source>{number} protected areas state no date of designation: they are taken as in force on the cut-off date, 6 December 2005. Their dates must be found before the figures are used.</source>
        <translation>{number} 个保护区未注明设立日期：视为在截止日 2005 年 12 月 6 日有效。使用这些数字之前须查明其日期。</translation>
    </message>
    <message>
        <source>{number} parcels: the country cut by a grid of {size} m ({crs}, equal area) and by its protected areas; protected where these cover half of a parcel or more, inaccessible from a mean slope of {degrees}° on ({steep} parcels reach it, {unknown} have no slope data).</source>
        <translation>{number} 个地块：国家由 {size} 米格网（{crs}，等积）及其保护区切割；保护区覆盖一半以上者为受保护，平均坡度达 {degrees}° 者为不可开发（{steep} 个地块达到，{unknown} 个没有坡度数据）。</translation>
    </message>
    <message>
        <source>Forest: {area} ha; {number} parcels are forest to half of their area or more.</source>
        <translation>森林：{area} ha；{number} 个地块的一半或以上为森林。</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>… and {number} more</source>
        <translation>……还有 {number} 项</translation>
    </message>
    <message>
        <source>carbon map {name}</source>
        <translation>碳地图 {name}</translation>
    </message>
    <message>
        <source>Building Examplania, a country of 1,000 hectares, in {folder}</source>
        <translation>正在 {folder} 中生成 1,000 公顷的国家 Examplania</translation>
    </message>
    <message>
        <source>Stock by class of land on 1 July 2015, measured from the carbon map</source>
        <translation>2015 年 7 月 1 日各类土地的储量，由碳地图测算</translation>
    </message>
    <message>
        <source>Right holders</source>
        <translation>权利所有人</translation>
    </message>
    <message>
        <source>Five years of accounts as the paper prints them</source>
        <translation>五年账目，照论文原文</translation>
    </message>
    <message>
        <source>The same as the rules say: nothing is redeemed in years 4 and 5</source>
        <translation>同上，按规则：第 4、5 年不兑现</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>QGIS project</source>
        <translation>QGIS 项目</translation>
    </message>
    <message>
        <source>maps</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>{what} is {found}, not {wanted}</source>
        <translation>{what} 为 {found}，应为 {wanted}</translation>
    </message>
    <message>
        <source>The map {path} cannot be read.</source>
        <translation>地图 {path} 无法读取。</translation>
    </message>
    <message>
        <source>Protected and tradeable stock</source>
        <translation>受保护与可交易储量</translation>
    </message>
    <message>
        <source>{words}: {stock} tCO2e ({share} %)</source>
        <translation>{words}：{stock} tCO2e（{share} %）</translation>
    </message>
    <message>
        <source>P0 {share} %</source>
        <translation>P0 {share} %</translation>
    </message>
    <message>
        <source>T0 {share} %</source>
        <translation>T0 {share} %</translation>
    </message>
    <message>
        <source>Area
(ha)</source>
        <translation>面积
(ha)</translation>
    </message>
    <message>
        <source>Area on the ellipsoid, in hectares</source>
        <translation>椭球面上的面积，单位公顷</translation>
    </message>
    <message>
        <source>Stock
(tCO2e)</source>
        <translation>储量
(tCO2e)</translation>
    </message>
    <message>
        <source>Stock counted, in tonnes of CO2-equivalent</source>
        <translation>计入的储量，单位吨二氧化碳当量</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Share of the whole stock, in per cent</source>
        <translation>占全部储量的百分比</translation>
    </message>
    <message>
        <source>Classes of land</source>
        <translation>土地类别</translation>
    </message>
    <message>
        <source>{words}. Parcels: {number}</source>
        <translation>{words}。地块：{number}</translation>
    </message>
    <message>
        <source>Tradeable stock kept, divided by the years of the period: avoidance credits a year, at most</source>
        <translation>所保持的可交易储量除以期间年数：每年最多的避排信用额</translation>
    </message>
    <message>
        <source>Protected
(tCO2e)</source>
        <translation>受保护
(tCO2e)</translation>
    </message>
    <message>
        <source>Tradeable
(tCO2e)</source>
        <translation>可交易
(tCO2e)</translation>
    </message>
    <message>
        <source>Credits
(tCO2e a year)</source>
        <translation>信用额
(tCO2e/年)</translation>
    </message>
    <message>
        <source>No parcel has a right holder yet: choose one under Evidence in the Parcels panel, or import them.</source>
        <translation>尚无地块有权利所有人：请在“地块”面板的“证据”中选择，或随地块导入。</translation>
    </message>
    <message>
        <source>no right holder named</source>
        <translation>未注明权利所有人</translation>
    </message>
    <message>
        <source>There are no parcels to measure: draw or import them first.</source>
        <translation>没有可测算的地块：请先绘制或导入。</translation>
    </message>
    <message>
        <source>Another workspace was opened while the stock was measured: nothing was written.</source>
        <translation>测算储量期间打开了另一个工作区：未写入任何内容。</translation>
    </message>
    <message>
        <source>{name}, band {band}</source>
        <translation>{name}，波段 {band}</translation>
    </message>
    <message>
        <source>{result} Save the edits to keep the stocks.</source>
        <translation>{result}请保存编辑以保留储量。</translation>
    </message>
    <message>
        <source>Measuring was cancelled: the workspace is as it was.</source>
        <translation>测算已取消：工作区保持原样。</translation>
    </message>
    <message>
        <source>The parcels cannot be edited: the workspace can only be read.</source>
        <translation>地块不能编辑：工作区为只读。</translation>
    </message>
    <message>
        <source>Accept flagged stocks</source>
        <translation>接受被标记的储量</translation>
    </message>
    <message>
        <source>The layer did not take the change; nothing was changed.</source>
        <translation>图层未接受此更改；没有任何改动。</translation>
    </message>
    <message>
        <source>Flagged parcels accepted: {number}. Save the edits to keep this.</source>
        <translation>已接受被标记的地块：{number}。请保存编辑以保留。</translation>
    </message>
    <message>
        <source>The method is recorded in the workspace, with its evidence.</source>
        <translation>方法及其证据已记入工作区。</translation>
    </message>
    <message>
        <source>The map {path} cannot be opened: check that it is a raster and complete.</source>
        <translation>无法打开地图 {path}：请检查它是否为完整的栅格文件。</translation>
    </message>
    <message>
        <source>no text in UTF-8</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({reason}): choose another one.</source>
        <translation>无法读取文件 {path}（{reason}）：请选择其他文件。</translation>
    </message>
    <message>
        <source>Stock {stock} tCO2e on {area} ha in {parcels} parcels; flagged: {flagged} ({held} tCO2e).</source>
        <translation>储量 {stock} tCO2e，面积 {area} ha，地块 {parcels} 个；被标记：{flagged} 个（{held} tCO2e）。</translation>
    </message>
    <message>
        <source>Annual budget B</source>
        <translation>年度预算 B</translation>
    </message>
    <message>
        <source>Tradeable T0</source>
        <translation>可交易 T0</translation>
    </message>
    <message>
        <source>Protected P0</source>
        <translation>受保护 P0</translation>
    </message>
    <message>
        <source>tCO2e a year</source>
        <translation>tCO2e/年</translation>
    </message>
    <message>
        <source>tCO2e · {area} ha</source>
        <translation>tCO2e · {area} ha</translation>
    </message>
    <message>
        <source>Annual terrestrial carbon budget B in tonnes of CO2-equivalent a year (tCO2e a year), by the method chosen; unsaved edits included.</source>
        <translation>按所选方法得出的年度陆地碳预算 B，单位为每年吨二氧化碳当量（tCO2e/年）；包括未保存的编辑。</translation>
    </message>
    <message>
        <source>National terrestrial carbon budget T0: the tradeable stock in tCO2e, and its area in ha.</source>
        <translation>国家陆地碳预算 T0：可交易储量（tCO2e）及其面积（ha）。</translation>
    </message>
    <message>
        <source>Protected stock P0 in tCO2e (protected and inaccessible land), and its area in ha.</source>
        <translation>受保护储量 P0（tCO2e；受保护和不可开发土地）及其面积（ha）。</translation>
    </message>
    <message>
        <source>Emissions by year (tCO2e) and their mean (dashed).</source>
        <translation>各年排放量（tCO2e）及其平均值（虚线）。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>From CSV…</source>
        <translation>从 CSV…</translation>
    </message>
    <message>
        <source>Read year and tCO2e from a CSV file.</source>
        <translation>从 CSV 文件读取年份和 tCO2e。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Empty the table.</source>
        <translation>清空表格。</translation>
    </message>
    <message>
        <source>History of emissions</source>
        <translation>排放历史</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Emissions (tCO2e)</source>
        <translation>排放量 (tCO2e)</translation>
    </message>
    <message>
        <source>Emissions of 20 to 30 consecutive years, in tCO2e; Ctrl+V pastes two columns.</source>
        <translation>连续 20 至 30 年的排放量，单位 tCO2e；按 Ctrl+V 粘贴两列。</translation>
    </message>
    <message>
        <source>There is no table to paste: copy two columns, year and tCO2e, first.</source>
        <translation>没有可粘贴的表格：请先复制年份和 tCO2e 两列。</translation>
    </message>
    <message>
        <source>{years} years: mean {mean} tCO2e a year, trend {trend} tCO2e a year, coefficient of variation {variation} %.</source>
        <translation>{years} 年：平均每年 {mean} tCO2e，趋势每年 {trend} tCO2e，变异系数 {variation} %。</translation>
    </message>
    <message>
        <source>Paste two columns, year and tCO2e, copied from a spreadsheet or a text.</source>
        <translation>粘贴从电子表格或文本复制的年份和 tCO2e 两列。</translation>
    </message>
    <message>
        <source>How the annual budget B (tCO2e a year) or the tradeable stock T0 is set.</source>
        <translation>如何确定年度预算 B（tCO2e/年）或可交易储量 T0。</translation>
    </message>
    <message>
        <source>report, law or decision, with its date</source>
        <translation>报告、法律或决定及其日期</translation>
    </message>
    <message>
        <source>The document the evidence is from; it is printed in the statement.</source>
        <translation>证据所出自的文件；会印在报表中。</translation>
    </message>
    <message>
        <source>Use this method</source>
        <translation>采用此方法</translation>
    </message>
    <message>
        <source>Record the method with its evidence in the workspace; statements follow it from now on.</source>
        <translation>将方法及其证据记入工作区；此后的报表以此为准。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>The country's reported and reviewed projection of emissions over the whole period, in tCO2e.</source>
        <translation>国家报告并经审评的整个期间排放预测，单位 tCO2e。</translation>
    </message>
    <message>
        <source>Projected emissions</source>
        <translation>预测排放量</translation>
    </message>
    <message>
        <source>no plan class</source>
        <translation>无计划类别</translation>
    </message>
    <message>
        <source>{plan}: {parcels} parcels, {area} ha, {stock} tCO2e</source>
        <translation>{plan}：{parcels} 个地块，{area} ha，{stock} tCO2e</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>储量</translation>
    </message>
    <message>
        <source>Measure the stock (tCO2e) from a carbon map.</source>
        <translation>用碳地图测算储量（tCO2e）。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Area and stock by class of land.</source>
        <translation>各土地类别的面积和储量。</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Stock and entitlement by right holder.</source>
        <translation>各权利所有人的储量和应得额度。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Flagged parcels, and what stands outside the figures.</source>
        <translation>被标记的地块，以及未计入数字的部分。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How the annual budget is set, with its evidence.</source>
        <translation>年度预算如何确定及其证据。</translation>
    </message>
    <message>
        <source>No workspace is open. Make or open one in the Parcels panel; its stock and its budget then appear here.</source>
        <translation>没有打开的工作区。请在“地块”面板中新建或打开；其储量和预算随后显示在这里。</translation>
    </message>
    <message>
        <source>The stock is measured, and inaccessibility judged, on the joining date. Workspace: {path}</source>
        <translation>储量的测算和不可开发性的判断均以加入日为准。工作区：{path}</translation>
    </message>
    <message>
        <source>Quality ({number})</source>
        <translation>质量（{number}）</translation>
    </message>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; · joined {date} · {years} years · {method}</source>
        <translation>&lt;b&gt;{name}&lt;/b&gt; · 加入日 {date} · {years} 年 · {method}</translation>
    </message>
    <message>
        <source>There are no parcels yet: draw or import them in the Parcels panel.</source>
        <translation>还没有地块：请在“地块”面板中绘制或导入。</translation>
    </message>
    <message>
        <source>No parcel has a stock yet: choose a carbon map under Stock, its unit, and measure.</source>
        <translation>还没有地块有储量：请在“储量”中选择碳地图及其单位，然后测算。</translation>
    </message>
    <message>
        <source>The method chosen is not complete: the figures follow the tradeable stock.</source>
        <translation>所选方法的证据不完整：数字按可交易储量计算。</translation>
    </message>
    <message>
        <source>This method is not decided yet: press “Use this method” to record it.</source>
        <translation>此方法尚未确定：请按“采用此方法”记录。</translation>
    </message>
    <message>
        <source>Flagged parcels are kept out ({stock} tCO2e): see Quality.</source>
        <translation>被标记的地块未计入（{stock} tCO2e）：见“质量”。</translation>
    </message>
    <message>
        <source>Add a carbon map</source>
        <translation>添加碳地图</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt)</source>
        <translation>CSV (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Rasters (*.tif *.tiff *.img *.vrt *.nc *.asc);;All files (*)</source>
        <translation>栅格 (*.tif *.tiff *.img *.vrt *.nc *.asc);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Covered (%)</source>
        <translation>覆盖 (%)</translation>
    </message>
    <message>
        <source>Share of the parcel's area with carbon data</source>
        <translation>地块面积中有碳数据的比例</translation>
    </message>
    <message>
        <source>Stock (tCO2e)</source>
        <translation>储量（tCO2e）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>处理状态</translation>
    </message>
    <message>
        <source>Flagged parcels</source>
        <translation>被标记的地块</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Show the chosen parcels on the map and select them.</source>
        <translation>在地图上显示并选中所选地块。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept the chosen parcels' stocks as they are: they then count in the totals (tCO2e).</source>
        <translation>按现状接受所选地块的储量：随后计入合计（tCO2e）。</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Accept all stocks kept out of the totals. One undo takes it back.</source>
        <translation>接受所有未计入合计的储量。可一步撤销。</translation>
    </message>
    <message>
        <source>kept out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>{parcel}: {flag}</source>
        <translation>{parcel}：{flag}</translation>
    </message>
    <message>
        <source>Kept out by flags until accepted: {number} parcels, {area} ha, {stock} tCO2e.</source>
        <translation>因标记未计入、待接受：{number} 个地块，{area} ha，{stock} tCO2e。</translation>
    </message>
    <message>
        <source>Without a status: {number} parcels, {area} ha.</source>
        <translation>无状态：{number} 个地块，{area} ha。</translation>
    </message>
    <message>
        <source>Tagged, but without a stock: {number} parcels, {area} ha.</source>
        <translation>已标记状态但无储量：{number} 个地块，{area} ha。</translation>
    </message>
    <message>
        <source>Nothing to look at: every parcel has a status and a stock, and none is flagged.</source>
        <translation>无需查看：每个地块都有状态和储量，且没有标记。</translation>
    </message>
    <message>
        <source>t biomass per ha</source>
        <translation>每公顷吨生物量</translation>
    </message>
    <message>
        <source>t C per ha</source>
        <translation>每公顷吨碳</translation>
    </message>
    <message>
        <source>t CO2e per ha</source>
        <translation>每公顷吨二氧化碳当量</translation>
    </message>
    <message>
        <source>t biomass per pixel</source>
        <translation>每像元吨生物量</translation>
    </message>
    <message>
        <source>t C per pixel</source>
        <translation>每像元吨碳</translation>
    </message>
    <message>
        <source>t CO2e per pixel</source>
        <translation>每像元吨二氧化碳当量</translation>
    </message>
    <message>
        <source>above-ground biomass</source>
        <translation>地面生物量</translation>
    </message>
    <message>
        <source>below-ground biomass</source>
        <translation>地下生物量</translation>
    </message>
    <message>
        <source>dead wood</source>
        <translation>枯木</translation>
    </message>
    <message>
        <source>litter</source>
        <translation>废弃物</translation>
    </message>
    <message>
        <source>soil organic carbon</source>
        <translation>土壤内的有机碳</translation>
    </message>
    <message>
        <source>peat</source>
        <translation>泥炭</translation>
    </message>
    <message>
        <source>Choose a carbon map</source>
        <translation>选择碳地图</translation>
    </message>
    <message>
        <source>0: none added</source>
        <translation>0：不另加</translation>
    </message>
    <message>
        <source>Add a carbon map from a file (GeoTIFF or another raster).</source>
        <translation>从文件添加碳地图（GeoTIFF 或其他栅格）。</translation>
    </message>
    <message>
        <source>Measure stock</source>
        <translation>测算储量</translation>
    </message>
    <message>
        <source>Measure every parcel's stock from the map (tCO2e) and write it into the workspace.</source>
        <translation>用地图测算每个地块的储量（tCO2e）并写入工作区。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop measuring; the workspace stays as it is.</source>
        <translation>停止测算；工作区保持原样。</translation>
    </message>
    <message>
        <source>Raster of carbon or biomass, one value a cell.</source>
        <translation>碳或生物量栅格，每个像元一个值。</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Band of the map with the densities.</source>
        <translation>地图中密度所在的波段。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What one cell's value states. Nothing is guessed: choose it.</source>
        <translation>一个像元的值表示什么。不作猜测：请选择。</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>碳库</translation>
    </message>
    <message>
        <source>Which carbon pool the map shows.</source>
        <translation>地图表示哪个碳库。</translation>
    </message>
    <message>
        <source>Carbon fraction</source>
        <translation>含碳率</translation>
    </message>
    <message>
        <source>Root:shoot</source>
        <translation>根茎比</translation>
    </message>
    <message>
        <source>Least coverage</source>
        <translation>最低覆盖率</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误差</translation>
    </message>
    <message>
        <source>Tonnes of carbon in a tonne of dry biomass, for maps of biomass. 0.47 is the default of IPCC 2006 Guidelines, vol. 4, table 4.3.</source>
        <translation>每吨干生物量中的碳吨数，用于生物量地图。0.47 为 IPCC 2006 年指南第 4 卷表 4.3 的缺省值。</translation>
    </message>
    <message>
        <source>Below-ground biomass = ratio × above-ground biomass (no unit); 0 adds none. IPCC 2006 Guidelines, vol. 4, table 4.4: tropical rainforest 0.37, tropical moist deciduous forest 0.20 to 0.24, tropical dry forest 0.28 to 0.56, temperate conifers 0.20 to 0.40.</source>
        <translation>地下生物量 = 比率 × 地面生物量（无单位）；0 表示不另加。IPCC 2006 年指南第 4 卷表 4.4：热带雨林 0.37，热带湿润落叶林 0.20 至 0.24，热带干旱林 0.28 至 0.56，温带针叶林 0.20 至 0.40。</translation>
    </message>
    <message>
        <source>Parcels of which a smaller share has data (%) are flagged, and stay out of the totals until accepted.</source>
        <translation>有数据的面积比例（%）低于此值的地块会被标记，在接受之前不计入合计。</translation>
    </message>
    <message>
        <source>Standard error of the map's values (% of the value), if its makers state one.</source>
        <translation>地图数值的标准误差（占数值的 %），如制图者有说明。</translation>
    </message>
    <message>
        <source>There is no chart to export yet: show one first.</source>
        <translation>尚无可导出的图表：请先显示一个。</translation>
    </message>
    <message>
        <source>“{path}” is no format of a chart: let it end in {known}.</source>
        <translation>“{path}”不是图表的格式：请使用以下扩展名之一：{known}。</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>{name}, low ({unit})</source>
        <translation>{name}，下限（{unit}）</translation>
    </message>
    <message>
        <source>{name}, high ({unit})</source>
        <translation>{name}，上限（{unit}）</translation>
    </message>
    <message>
        <source>Year {year} ({unit})</source>
        <translation>第 {year} 年（{unit}）</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>暂无可显示的内容。</translation>
    </message>
    <message>
        <source>Save the chart as a picture (PNG, SVG, PDF), or its figures as CSV.</source>
        <translation>将图表保存为图片（PNG、SVG、PDF），或将其数据保存为 CSV。</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图（SVG）…</translation>
    </message>
    <message>
        <source>Document (PDF)…</source>
        <translation>文档（PDF）…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>数据（CSV）…</translation>
    </message>
    <message>
        <source>The chart cannot be drawn, because this QGIS has no usable matplotlib ({reason}); its figures can be exported as CSV.</source>
        <translation>无法绘制图表，因为此 QGIS 没有可用的 matplotlib（{reason}）；其数据可以导出为 CSV。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show the whole chart (key 0).</source>
        <translation>显示整个图表（按键 0）。</translation>
    </message>
    <message>
        <source>View before</source>
        <translation>上一视图</translation>
    </message>
    <message>
        <source>Go back to the view before.</source>
        <translation>返回上一视图。</translation>
    </message>
    <message>
        <source>Zoom to a rectangle drawn with the mouse; Ctrl and the wheel, or the keys + and -, zoom too.</source>
        <translation>缩放到用鼠标绘出的矩形；按住 Ctrl 滚动滚轮，或按 + 和 - 键，也可缩放。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Move the view with the mouse (or with the arrow keys).</source>
        <translation>用鼠标（或方向键）移动视图。</translation>
    </message>
    <message>
        <source>Required and actual stock by year</source>
        <translation>各年应有与实有碳储量</translation>
    </message>
    <message>
        <source>Balance by year</source>
        <translation>各年余额</translation>
    </message>
    <message>
        <source>Add entry…</source>
        <translation>添加条目…</translation>
    </message>
    <message>
        <source>Enter emissions, removals or a measurement (tCO2e).</source>
        <translation>录入排放量、清除量或实测储量（tCO2e）。</translation>
    </message>
    <message>
        <source>Close year…</source>
        <translation>关闭年度…</translation>
    </message>
    <message>
        <source>Close the first open year.</source>
        <translation>关闭第一个未关闭的年度。</translation>
    </message>
    <message>
        <source>How credits of suspended years count</source>
        <translation>暂停兑现年度的信用额如何计入</translation>
    </message>
    <message>
        <source>by the rules</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>as entered</source>
        <translation>按录入</translation>
    </message>
    <message>
        <source>By the rules: nothing is redeemed while redemption is suspended. As entered: credits asked for in such years are counted too, as the paper's example does.</source>
        <translation>按规则：暂停兑现期间不兑现任何信用额。按录入：这些年度申请的信用额也计入，与论文的示例一致。</translation>
    </message>
    <message>
        <source>Required and actual stock by year (tCO2e).</source>
        <translation>各年应有与实有碳储量（tCO2e）。</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Balance by year (tCO2e).</source>
        <translation>各年余额（tCO2e）。</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>What was entered for the chosen year.</source>
        <translation>所选年度录入的内容。</translation>
    </message>
    <message>
        <source>The chart is written: {path}</source>
        <translation>图表已写入：{path}</translation>
    </message>
    <message>
        <source>Close year {year}…</source>
        <translation>关闭第 {year} 年…</translation>
    </message>
    <message>
        <source>The chart begins with the entries of year 1.</source>
        <translation>录入第 1 年的条目后开始绘制图表。</translation>
    </message>
    <message>
        <source>Year {year}: no entries.</source>
        <translation>年度 {year}：没有条目。</translation>
    </message>
    <message>
        <source>Entries of year {year}.</source>
        <translation>年度 {year} 的条目。</translation>
    </message>
    <message>
        <source>Opening the accounts</source>
        <translation>正在开立账户</translation>
    </message>
    <message>
        <source>The accounts are open: enter what year 1 emitted and removed, then close it.</source>
        <translation>账户已开立：请录入第 1 年的排放量和清除量，然后关闭该年度。</translation>
    </message>
    <message>
        <source>Required and actual stock</source>
        <translation>应有与实有碳储量</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Year end</source>
        <translation>年末</translation>
    </message>
    <message>
        <source>redemption suspended</source>
        <translation>暂停兑现</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Country, vintage, project, first and last number of the block</source>
        <translation>国家、年份、项目、该批次的首末号码</translation>
    </message>
    <message>
        <source>Credits in the block: one is one tonne of CO2e</source>
        <translation>该批次的信用额：一个为一吨 CO2e</translation>
    </message>
    <message>
        <source>Whose credits they are; of withheld ones, who may get them back</source>
        <translation>信用额的所有者；扣留信用额则为可取回者</translation>
    </message>
    <message>
        <source>Retired and cancelled credits stay so for ever</source>
        <translation>已注销和已取消的信用额永不恢复</translation>
    </message>
    <message>
        <source>{serials}: {amount} credits for {kind}, vintage {vintage}, of {owner}, {state}</source>
        <translation>{serials}：{amount} 个{kind}信用额，年份 {vintage}，所有者 {owner}，{state}</translation>
    </message>
    <message>
        <source>Close year {year}</source>
        <translation>关闭第 {year} 年</translation>
    </message>
    <message>
        <source>Year {year} is closed with the entries it has. Afterwards they change only by corrections that name what they correct.</source>
        <translation>年度 {year} 将按现有条目关闭。此后条目只能通过指明所更正条目的更正来改变。</translation>
    </message>
    <message>
        <source>Compliant: credits can be redeemed in year {next}.</source>
        <translation>遵守规定：第 {next} 年可以兑现信用额。</translation>
    </message>
    <message>
        <source>⚠ Short by {short} tCO2e: nobody in the country redeems credits in year {next} and after, until a year end or cancelled credits restore the balance.</source>
        <translation>⚠ 短缺 {short} tCO2e：从第 {next} 年起，全国任何人都不得兑现信用额，直到某个年末或取消的信用额使余额恢复。</translation>
    </message>
    <message>
        <source>Balance
(tCO2e)</source>
        <translation>余额
（tCO2e）</translation>
    </message>
    <message>
        <source>Actual less required stock</source>
        <translation>实有碳储量减去应有碳储量</translation>
    </message>
    <message>
        <source>Protected
at start</source>
        <translation>年初
受保护</translation>
    </message>
    <message>
        <source>Protected carbon P0 with the credits redeemed in earlier years</source>
        <translation>受保护碳 P0 加上以前各年兑现的信用额</translation>
    </message>
    <message>
        <source>+ budgets
left</source>
        <translation>+ 剩余
预算</translation>
    </message>
    <message>
        <source>Annual budgets of the years left, B × (N − k)</source>
        <translation>剩余各年的年度预算，B × (N − k)</translation>
    </message>
    <message>
        <source>+ buffers</source>
        <translation>+ 缓冲量</translation>
    </message>
    <message>
        <source>Annual buffers up to this year</source>
        <translation>截至本年的年度缓冲量</translation>
    </message>
    <message>
        <source>+ avoid-
ance</source>
        <translation>+ 避排
信用额</translation>
    </message>
    <message>
        <source>Avoidance credits redeemed</source>
        <translation>已兑现的避排信用额</translation>
    </message>
    <message>
        <source>+ seques-
tration</source>
        <translation>+ 封存
信用额</translation>
    </message>
    <message>
        <source>Sequestration credits redeemed</source>
        <translation>已兑现的封存信用额</translation>
    </message>
    <message>
        <source>− can-
celled</source>
        <translation>− 已
取消</translation>
    </message>
    <message>
        <source>Credits cancelled</source>
        <translation>已取消信用额</translation>
    </message>
    <message>
        <source>= required</source>
        <translation>= 应有</translation>
    </message>
    <message>
        <source>Stock the country must have</source>
        <translation>国家应有的碳储量</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>排放量</translation>
    </message>
    <message>
        <source>Emissions of the year</source>
        <translation>本年排放量</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>清除量</translation>
    </message>
    <message>
        <source>Removals of the year</source>
        <translation>本年清除量</translation>
    </message>
    <message>
        <source>Stock really there at the year's end</source>
        <translation>年末实有的碳储量</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Credits asked for while redemption was suspended</source>
        <translation>暂停兑现期间申请的信用额</translation>
    </message>
    <message>
        <source>{year} open</source>
        <translation>{year} 未关闭</translation>
    </message>
    <message>
        <source>{what} (tCO2e)</source>
        <translation>{what}（tCO2e）</translation>
    </message>
    <message>
        <source>Compliance by year</source>
        <translation>各年遵守情况</translation>
    </message>
    <message>
        <source>Year {year}, {state}</source>
        <translation>年度 {year}，{state}</translation>
    </message>
    <message>
        <source>Redemption was suspended in this year.</source>
        <translation>本年暂停兑现。</translation>
    </message>
    <message>
        <source>The actual stock was measured.</source>
        <translation>实有碳储量为实测值。</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>更正条目</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Year {year}, {kind}: {amount} tCO2e. The entry stays in the journal.</source>
        <translation>年度 {year}，{kind}：{amount} tCO2e。该条目仍保留在日志中。</translation>
    </message>
    <message>
        <source>what was wrong, and how it is known</source>
        <translation>哪里有误，如何得知</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>What should have been entered, in tCO2e; 0 takes the entry out.</source>
        <translation>本应录入的数量，单位 tCO2e；0 表示去掉该条目。</translation>
    </message>
    <message>
        <source>Right amount</source>
        <translation>正确数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kept with the correction; required in a closed year.</source>
        <translation>与更正一同保存；已关闭的年度必须填写。</translation>
    </message>
    <message>
        <source>Type the amount that should have been entered.</source>
        <translation>请输入本应录入的数量。</translation>
    </message>
    <message>
        <source>Year {year} is closed: give the reason of the correction.</source>
        <translation>第 {year} 年已关闭：请说明更正的原因。</translation>
    </message>
    <message>
        <source>{serials} and {number} more</source>
        <translation>{serials} 及另外 {number} 段</translation>
    </message>
    <message>
        <source>How many of the credits chosen, from the first serial number on; one is one tonne of CO2e.</source>
        <translation>从首个序列号起取所选信用额的数量；一个为一吨 CO2e。</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>信用额</translation>
    </message>
    <message>
        <source>Moves {serials}.</source>
        <translation>移动 {serials}。</translation>
    </message>
    <message>
        <source>Transfer credits</source>
        <translation>转让信用额</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转让</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price of one credit in the market's currency; a trigger price asks for it.</source>
        <translation>一个信用额的市场货币价格；设有触发价格时必填。</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>出售方式</translation>
    </message>
    <message>
        <source>directly</source>
        <translation>直接出售</translation>
    </message>
    <message>
        <source>at the auction</source>
        <translation>拍卖</translation>
    </message>
    <message>
        <source>Where the country allows auctions only, credits enter the market there.</source>
        <translation>若国家只允许拍卖，信用额须经拍卖进入市场。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Contract or order, kept with the movement.</source>
        <translation>合同或订单，与变动一并保存。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收者</translation>
    </message>
    <message>
        <source>Who receives the credits: type part of a name.</source>
        <translation>信用额接收者：键入名称的一部分。</translation>
    </message>
    <message>
        <source>Choose a right holder from the list, or add one on the Projects page first.</source>
        <translation>请从列表中选择权利所有人，或先在“项目”页添加。</translation>
    </message>
    <message>
        <source>Gives {serials} to {holder}.</source>
        <translation>将 {serials} 转给{holder}。</translation>
    </message>
    <message>
        <source>Retire credits</source>
        <translation>注销信用额</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What the credits are used for, or by whom.</source>
        <translation>信用额的用途或使用者。</translation>
    </message>
    <message>
        <source>Retires {serials} for ever.</source>
        <translation>永久注销 {serials}。</translation>
    </message>
    <message>
        <source>Cancel credits</source>
        <translation>取消信用额</translation>
    </message>
    <message>
        <source>Kept with the movement.</source>
        <translation>与变动一并保存。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Why the credits are cancelled; they never come back.</source>
        <translation>取消信用额的原因；取消后不可恢复。</translation>
    </message>
    <message>
        <source>The project whose redeemed carbon was emitted, and how much is to be answered for (tCO2e).</source>
        <translation>已兑现的碳被排放的项目，以及需偿还的数量（tCO2e）。</translation>
    </message>
    <message>
        <source>Answers for</source>
        <translation>偿还项目</translation>
    </message>
    <message>
        <source>At the end of</source>
        <translation>年末</translation>
    </message>
    <message>
        <source>The year whose required stock it lowers.</source>
        <translation>因此降低其要求储量的年份。</translation>
    </message>
    <message>
        <source>No project owes credits: choose another purpose.</source>
        <translation>没有项目欠信用额：请选择其他目的。</translation>
    </message>
    <message>
        <source>Cancels {serials} for ever. The balance of the year is then {balance} tCO2e.</source>
        <translation>永久取消 {serials}。该年余额将为 {balance} tCO2e。</translation>
    </message>
    <message>
        <source>Withhold credits</source>
        <translation>扣留信用额</translation>
    </message>
    <message>
        <source>Withhold</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>Puts {serials} into the reserve; the owner may get them back.</source>
        <translation>将 {serials} 放入储备；所有者可取回。</translation>
    </message>
    <message>
        <source>Return withheld credits</source>
        <translation>返还扣留信用额</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>返还</translation>
    </message>
    <message>
        <source>Returns {serials} to {owner}.</source>
        <translation>将 {serials} 返还给{owner}。</translation>
    </message>
    <message>
        <source>Give credits to the fund</source>
        <translation>向基金捐出信用额</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>捐出</translation>
    </message>
    <message>
        <source>Gives {serials} to the international terrestrial carbon fund.</source>
        <translation>将 {serials} 捐给国际陆地碳基金。</translation>
    </message>
    <message>
        <source>Claim from the fund</source>
        <translation>从基金申领</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>申领</translation>
    </message>
    <message>
        <source>Takes {serials} from the fund into the reserve.</source>
        <translation>将 {serials} 从基金转入储备。</translation>
    </message>
    <message>
        <source>{source}: credits of this country, {amount} t</source>
        <translation>{source}：本国信用额，{amount} t</translation>
    </message>
    <message>
        <source>{source}: {registry} {reference}, {amount} tCO2e</source>
        <translation>{source}：{registry} {reference}，{amount} tCO2e</translation>
    </message>
    <message>
        <source>Cancel credits to cure the shortfall</source>
        <translation>取消信用额以弥补短缺</translation>
    </message>
    <message>
        <source>Year {year} ended {short} tCO2e short. Credits cancelled now lower what year {year} requires by as much; at a balance of 0 redemption goes on.</source>
        <translation>第 {year} 年末短缺 {short} tCO2e。现在取消的信用额会等量降低第 {year} 年的应有碳储量；余额达到 0 时恢复兑现。</translation>
    </message>
    <message>
        <source>new credits of another registry</source>
        <translation>其他登记处的新信用额</translation>
    </message>
    <message>
        <source>credits of this country, by serial numbers</source>
        <translation>本国信用额，按序列号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where the credits come from.</source>
        <translation>信用额的来源。</translation>
    </message>
    <message>
        <source>Ranges of serial numbers, with commas.</source>
        <translation>序列号范围，用逗号分隔。</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Who bought or gave them.</source>
        <translation>由谁购买或赠与。</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>登记处</translation>
    </message>
    <message>
        <source>The registry that issued them.</source>
        <translation>签发这些信用额的登记处。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What kind of credits they are there.</source>
        <translation>它们在该处属于哪种信用额。</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Their serial numbers there.</source>
        <translation>它们在该处的序列号。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Tonnes of CO2-equivalent (tCO2e) to cancel.</source>
        <translation>要取消的二氧化碳当量吨数（tCO2e）。</translation>
    </message>
    <message>
        <source>Type the serial numbers.</source>
        <translation>请输入序列号。</translation>
    </message>
    <message>
        <source>Type the amount in tCO2e.</source>
        <translation>请输入数量（tCO2e）。</translation>
    </message>
    <message>
        <source>Credits with serial numbers are whole tonnes: type a whole number.</source>
        <translation>有序列号的信用额以整吨计：请输入整数。</translation>
    </message>
    <message>
        <source>Only {amount} t are there.</source>
        <translation>只有 {amount} t。</translation>
    </message>
    <message>
        <source>Name the registry, the kind of credits and their reference there.</source>
        <translation>请填写登记处、信用额种类及其在该处的编号。</translation>
    </message>
    <message>
        <source>Amount
(tCO2e)</source>
        <translation>数量
（tCO2e）</translation>
    </message>
    <message>
        <source>With its corrections, in tCO2e</source>
        <translation>含更正，单位 tCO2e</translation>
    </message>
    <message>
        <source>Where, whose</source>
        <translation>地点、归属</translation>
    </message>
    <message>
        <source>Source, note</source>
        <translation>来源、说明</translation>
    </message>
    <message>
        <source>Entries of the year</source>
        <translation>本年条目</translation>
    </message>
    <message>
        <source>Enter or a double click corrects the entry.</source>
        <translation>按回车键或双击可更正条目。</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Enter the right amount (tCO2e) of the chosen entry; the old one stays in the journal.</source>
        <translation>录入所选条目的正确数量（tCO2e）；原数量仍保留在日志中。</translation>
    </message>
    <message>
        <source>The first {number} are listed.</source>
        <translation>列出前 {number} 项。</translation>
    </message>
    <message>
        <source>was {amount}</source>
        <translation>原为 {amount}</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>添加条目</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>none in particular</source>
        <translation>不特定</translation>
    </message>
    <message>
        <source>as the parcel's class says</source>
        <translation>按地块的类别</translation>
    </message>
    <message>
        <source>map, inventory or report, with its date</source>
        <translation>地图、清查或报告及其日期</translation>
    </message>
    <message>
        <source>Open accounting year the entry belongs to.</source>
        <translation>条目所属的未关闭核算年度。</translation>
    </message>
    <message>
        <source>In tonnes of CO2-equivalent (tCO2e), 0 or more.</source>
        <translation>二氧化碳当量吨数（tCO2e），0 或以上。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>The whole country, or a parcel selected on the map.</source>
        <translation>全国，或在地图上选中的地块。</translation>
    </message>
    <message>
        <source>Which carbon</source>
        <translation>哪类碳</translation>
    </message>
    <message>
        <source>What an emission on this parcel took.</source>
        <translation>该地块上的排放取自哪类碳。</translation>
    </message>
    <message>
        <source>Whose entry it is, if anybody's.</source>
        <translation>条目属于谁（如有）。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The document or map that the amount is from.</source>
        <translation>数量所依据的文件或地图。</translation>
    </message>
    <message>
        <source>Kept with the entry.</source>
        <translation>与条目一同保存。</translation>
    </message>
    <message>
        <source>whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Emissions lower the actual stock and removals raise it; a measured stock replaces it. Growth is new carbon that the country's figures hold already: it may be credited, and adds nothing.</source>
        <translation>排放量降低实有碳储量，清除量提高实有碳储量；实测储量取代它。增长量是国家数据中已包含的新增碳：可以申请信用额，但不增加储量。</translation>
    </message>
    <message>
        <source>type part of a name</source>
        <translation>键入名称的一部分</translation>
    </message>
    <message>
        <source>Year {year} then: actual {actual}, required {required}, balance {balance} tCO2e.</source>
        <translation>届时第 {year} 年：实有 {actual}，应有 {required}，余额 {balance} tCO2e。</translation>
    </message>
    <message>
        <source>Year {year} then: actual {actual}, required {required}, short by {short} tCO2e.</source>
        <translation>届时第 {year} 年：实有 {actual}，应有 {required}，短缺 {short} tCO2e。</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 个批次</translation>
    </message>
    <message>
        <source>{number} blocks</source>
        <translation>{number} 个批次</translation>
    </message>
    <message>
        <source>Search who, remark, serial number …</source>
        <translation>搜索操作者、备注、序列号…</translation>
    </message>
    <message>
        <source>Show the acts that hold this text.</source>
        <translation>只显示含有此文字的操作。</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>操作种类</translation>
    </message>
    <message>
        <source>Show acts of this kind only.</source>
        <translation>只显示此种操作。</translation>
    </message>
    <message>
        <source>all acts</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date (UTC)</source>
        <translation>日期（UTC）</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The act in full</source>
        <translation>操作全文</translation>
    </message>
    <message>
        <source>Choose an act to see what was asked.</source>
        <translation>选择一项操作以查看其内容。</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>List older acts too.</source>
        <translation>同时列出更早的操作。</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>复制哈希值</translation>
    </message>
    <message>
        <source>Copy the last hash: print it, and the journal up to here is fixed.</source>
        <translation>复制最后的哈希值：一经印出，到此为止的日志即被固定。</translation>
    </message>
    <message>
        <source>hash from a statement (optional)</source>
        <translation>报表中的哈希值（可不填）</translation>
    </message>
    <message>
        <source>A hash that was printed earlier: verifying tells whether it is in the chain.</source>
        <translation>以前印出的哈希值：核验时会说明它是否在链中。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Replay every act and compare all tables with it; finds any tampering.</source>
        <translation>重放每项操作并与所有表比对；可发现任何篡改。</translation>
    </message>
    <message>
        <source>Stop verifying.</source>
        <translation>停止核验。</translation>
    </message>
    <message>
        <source>The journal is empty.</source>
        <translation>日志是空的。</translation>
    </message>
    <message>
        <source>{number} acts, last hash {hash}…</source>
        <translation>{number} 项操作，最后的哈希值 {hash}…</translation>
    </message>
    <message>
        <source>The journal's last hash is on the clipboard.</source>
        <translation>日志的最后哈希值已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Verifying the journal</source>
        <translation>正在核验日志</translation>
    </message>
    <message>
        <source>Verifying was cancelled.</source>
        <translation>核验已取消。</translation>
    </message>
    <message>
        <source>{number}: {act}, {when}, {who}</source>
        <translation>{number}：{act}，{when}，{who}</translation>
    </message>
    <message>
        <source>Hash: {hash}</source>
        <translation>哈希值：{hash}</translation>
    </message>
    <message>
        <source>Hash before: {hash}</source>
        <translation>前一哈希值：{hash}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More acts on the accounts</source>
        <translation>账目的更多操作</translation>
    </message>
    <message>
        <source>Entries from a layer, restated budgets, excluded territory, buffer, leakage.</source>
        <translation>来自图层的条目、预算重述、排除的领土、缓冲量、泄漏。</translation>
    </message>
    <message>
        <source>Entries from a layer or table…</source>
        <translation>来自图层或表格的条目…</translation>
    </message>
    <message>
        <source>Restate the budget: pool added, territory excluded or returned…</source>
        <translation>重述预算：新增碳库、排除或恢复领土…</translation>
    </message>
    <message>
        <source>Annual buffer…</source>
        <translation>年度缓冲量…</translation>
    </message>
    <message>
        <source>Early action…</source>
        <translation>早期行动…</translation>
    </message>
    <message>
        <source>Leakage bound…</source>
        <translation>泄漏上限…</translation>
    </message>
    <message>
        <source>{code}: {amount} tCO2e</source>
        <translation>{code}：{amount} tCO2e</translation>
    </message>
    <message>
        <source>The parcels have unsaved edits: save or drop them first.</source>
        <translation>地块有未保存的编辑：请先保存或放弃。</translation>
    </message>
    <message>
        <source>The accounts of this workspace are not open yet. Opening them keeps the stock of the joining date for ever: every parcel as it is saved now, P0, T0 and the annual budget B.</source>
        <translation>此工作区的账户尚未开立。开立账户会永久保留加入之日的碳储量：按现在保存的每个地块、P0、T0 和年度预算 B。</translation>
    </message>
    <message>
        <source>such as EXA</source>
        <translation>例如 EXA</translation>
    </message>
    <message>
        <source>decision or law, with its date</source>
        <translation>决定或法律及其日期</translation>
    </message>
    <message>
        <source>Open the accounts</source>
        <translation>开立账户</translation>
    </message>
    <message>
        <source>Begin the accounts with the figures above. This is done once.</source>
        <translation>以上述数字开立账户。只做一次。</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>国家代码</translation>
    </message>
    <message>
        <source>Begins serial numbers: 2 to 12 of A-Z and 0-9.</source>
        <translation>序列号的开头：2 至 12 个 A–Z 或 0–9 的字符。</translation>
    </message>
    <message>
        <source>Annual buffer</source>
        <translation>年度缓冲量</translation>
    </message>
    <message>
        <source>Part of B that is kept back each year (tCO2e a year, FAQ 9 of the paper); 0: none.</source>
        <translation>每年从 B 中留存的部分（每年 tCO2e，论文常见问题 9）；0 表示没有。</translation>
    </message>
    <message>
        <source>The document by which the country joins.</source>
        <translation>国家据以加入的文件。</translation>
    </message>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt;, joined {date}, {years}, {method}&lt;br&gt;Protected P0 &lt;b&gt;{p0}&lt;/b&gt; tCO2e · tradeable T0 &lt;b&gt;{t0}&lt;/b&gt; tCO2e · annual budget B &lt;b&gt;{annual}&lt;/b&gt; tCO2e a year</source>
        <translation>&lt;b&gt;{name}&lt;/b&gt;，{date}加入，{years}，{method}&lt;br&gt;受保护 P0 &lt;b&gt;{p0}&lt;/b&gt; tCO2e · 可交易 T0 &lt;b&gt;{t0}&lt;/b&gt; tCO2e · 年度预算 B 每年 &lt;b&gt;{annual}&lt;/b&gt; tCO2e</translation>
    </message>
    <message>
        <source>Type the country's code: 2 to 12 letters or digits.</source>
        <translation>请输入国家代码：2 至 12 个字母或数字。</translation>
    </message>
    <message>
        <source>The accounts are not open yet: open them on the Accounts page; then this page follows.</source>
        <translation>账户尚未开立：请在“账户”页开立，然后本页随之更新。</translation>
    </message>
    <message>
        <source>No workspace is open. Make or open one in the Parcels panel; its accounts and its credits then appear here.</source>
        <translation>没有打开的工作区。请在“地块”面板中新建或打开一个；其账户和信用额随后显示在这里。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Years, compliance and the balance (tCO2e).</source>
        <translation>各年度、遵守情况和余额（tCO2e）。</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Right holders, rights, projects and their certification.</source>
        <translation>权利所有人、权利、项目及其认证。</translation>
    </message>
    <message>
        <source>Credits by serial: redeem, transfer, cancel, retire.</source>
        <translation>按序列号列出信用额：兑现、转让、取消、注销。</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>储备</translation>
    </message>
    <message>
        <source>The reserve, the fund, bonds and safeguards.</source>
        <translation>储备银行、基金、债券和保障措施。</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>The years to come under rates you choose.</source>
        <translation>按您选择的比率推算今后各年。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Every act in order, and whether anything was changed.</source>
        <translation>按顺序列出每项操作，以及是否有任何改动。</translation>
    </message>
    <message>
        <source>selected on the map: {parcels}</source>
        <translation>地图上选中：{parcels}</translation>
    </message>
    <message>
        <source>{what}: {parcels}</source>
        <translation>{what}：{parcels}</translation>
    </message>
    <message>
        <source>On the {right} of {holder}: credits for {kind}.</source>
        <translation>基于{holder}的{right}：{kind}信用额。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Letters A–Z and digits: part of every serial number, such as EXA-2015-A1-1-40.</source>
        <translation>字母 A–Z 与数字：构成每个序列号的一部分，如 EXA-2015-A1-1-40。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the project is called.</source>
        <translation>项目名称。</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>of the right</source>
        <translation>该权利的</translation>
    </message>
    <message>
        <source>All parcels of the right, or those of them selected on the map.</source>
        <translation>该权利的全部地块，或其中在地图上选中的地块。</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Strategy, partners: for the statement.</source>
        <translation>策略、合作方：用于报告。</translation>
    </message>
    <message>
        <source>Give the project a code.</source>
        <translation>请填写项目代码。</translation>
    </message>
    <message>
        <source>Select the project's parcels on the map: none is selected.</source>
        <translation>请在地图上选择项目的地块：尚未选中任何地块。</translation>
    </message>
    <message>
        <source>{parcels}. It can redeem once it is certified.</source>
        <translation>{parcels}。认证后即可兑现。</translation>
    </message>
    <message>
        <source>Change project {code}</source>
        <translation>更改项目 {code}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>For the statement.</source>
        <translation>用于报告。</translation>
    </message>
    <message>
        <source>Certify project {code}</source>
        <translation>认证项目 {code}</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>The rules by which the project was examined.</source>
        <translation>审查该项目所依据的规则。</translation>
    </message>
    <message>
        <source>Certified on</source>
        <translation>认证日期</translation>
    </message>
    <message>
        <source>Day of the decision.</source>
        <translation>决定日期。</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Last day it holds; may stay empty.</source>
        <translation>有效的最后一天；可留空。</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Its number, and who signed it.</source>
        <translation>决定的编号及签署人。</translation>
    </message>
    <message>
        <source>Name the standard by which the project was examined.</source>
        <translation>请写明审查该项目所依据的标准。</translation>
    </message>
    <message>
        <source>Say on which day the project was certified.</source>
        <translation>请填写项目的认证日期。</translation>
    </message>
    <message>
        <source>Certification of project {code}</source>
        <translation>项目 {code} 的认证</translation>
    </message>
    <message>
        <source>By “{standard}”, since {day}: {state}.</source>
        <translation>依据“{standard}”，自 {day} 起：{state}。</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>自此以后</translation>
    </message>
    <message>
        <source>While it is suspended or withdrawn nothing is redeemed; credits redeemed before stay valid.</source>
        <translation>暂停或撤销期间不得兑现；此前兑现的信用额继续有效。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Say since which day.</source>
        <translation>请填写起始日期。</translation>
    </message>
    <message>
        <source>Strategy, natural risk and capacity to enforce: the reserve withholds by this rating.</source>
        <translation>实施策略、自然风险与执法能力：储备按此评级扣留。</translation>
    </message>
    <message>
        <source>holder, project or code</source>
        <translation>所有人、项目或代码</translation>
    </message>
    <message>
        <source>Shows what has this text in its name or code.</source>
        <translation>显示名称或代码中含有此文字的条目。</translation>
    </message>
    <message>
        <source>Right holders, rights and projects</source>
        <translation>权利所有人、权利与项目</translation>
    </message>
    <message>
        <source>Add holder…</source>
        <translation>添加所有人…</translation>
    </message>
    <message>
        <source>A state, company, community or person who may hold rights.</source>
        <translation>可持有权利的国家、公司、社区或个人。</translation>
    </message>
    <message>
        <source>Add right…</source>
        <translation>添加权利…</translation>
    </message>
    <message>
        <source>A right over parcels, in tCO2e a year: for the holder chosen.</source>
        <translation>为所选所有人添加对地块的权利（每年 tCO2e）。</translation>
    </message>
    <message>
        <source>Add project…</source>
        <translation>添加项目…</translation>
    </message>
    <message>
        <source>A project on the right chosen.</source>
        <translation>在所选权利上添加项目。</translation>
    </message>
    <message>
        <source>Certify…</source>
        <translation>认证…</translation>
    </message>
    <message>
        <source>Certify the project chosen; or suspend, withdraw or restore its certification.</source>
        <translation>认证所选项目；或暂停、撤销、恢复其认证。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the holder or project chosen, or end the right.</source>
        <translation>更改所选所有人或项目，或终止权利。</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>在地图上</translation>
    </message>
    <message>
        <source>Select the parcels and bring them into view.</source>
        <translation>选中这些地块并将其移入视野。</translation>
    </message>
    <message>
        <source>Statement…</source>
        <translation>报表…</translation>
    </message>
    <message>
        <source>What the holder accrued, redeemed, carried over and emitted, and every credit moved.</source>
        <translation>所有人的累积、兑现、结转与排放，以及信用额的每次变动。</translation>
    </message>
    <message>
        <source>Rights and projects</source>
        <translation>权利与项目</translation>
    </message>
    <message>
        <source>No parcels are bound to “{name}” yet.</source>
        <translation>“{name}”尚未绑定任何地块。</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>{parcels}, {share} % of their carbon. tCO2e: accrued {accrued}, redeemed {redeemed}.</source>
        <translation>{parcels}，占其碳量 {share} %。tCO2e：累积 {accrued}，已兑现 {redeemed}。</translation>
    </message>
    <message>
        <source>{parcels}; not certified: nothing is redeemed until it is.</source>
        <translation>{parcels}；未认证：认证前不得兑现。</translation>
    </message>
    <message>
        <source>{parcels}; {state} by “{standard}” on {day}{end}. Redeemed {redeemed} tCO2e.</source>
        <translation>{parcels}；{state}，依据“{standard}”，{day}{end}。已兑现 {redeemed} tCO2e。</translation>
    </message>
    <message>
        <source>, to {day}</source>
        <translation>，至 {day}</translation>
    </message>
    <message>
        <source>Redeem credits</source>
        <translation>兑现信用额</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑现</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Type part of its code, name or holder.</source>
        <translation>键入其代码、名称或所有人的一部分。</translation>
    </message>
    <message>
        <source>The accounting year that the credits belong to: the one closed last, or the open one.</source>
        <translation>信用额所属的核算年：最近关闭的年份或未关闭的年份。</translation>
    </message>
    <message>
        <source>Whole tonnes of CO2e: one is one credit.</source>
        <translation>整吨 CO2e：一吨为一个信用额。</translation>
    </message>
    <message>
        <source>Keep on record</source>
        <translation>记录在案</translation>
    </message>
    <message>
        <source>Record that this request was refused, and why: the statement as printed counts it.</source>
        <translation>记录此申请被拒及其原因：按原文刊印的报告将其计入。</translation>
    </message>
    <message>
        <source>Choose a project from the list; projects are added on the Projects page.</source>
        <translation>请从列表中选择项目；项目在“项目”页添加。</translation>
    </message>
    <message>
        <source>Issues {serials}.</source>
        <translation>签发 {serials}。</translation>
    </message>
    <message>
        <source>The reserve withholds {serials} of them.</source>
        <translation>储备扣留其中的 {serials}。</translation>
    </message>
    <message>
        <source>At most {whole} tCO2e of {kind} now: {limits}.</source>
        <translation>目前{kind}最多 {whole} tCO2e：{limits}。</translation>
    </message>
    <message>
        <source>entitlement accrued {amount}</source>
        <translation>累积额度 {amount}</translation>
    </message>
    <message>
        <source>stock of the project {amount}</source>
        <translation>项目储量 {amount}</translation>
    </message>
    <message>
        <source>carbon still there {amount}</source>
        <translation>仍存在的碳 {amount}</translation>
    </message>
    <message>
        <source>left of the annual budget {amount}</source>
        <translation>年度预算剩余 {amount}</translation>
    </message>
    <message>
        <source>left beside the buffer {amount}</source>
        <translation>缓冲之外剩余 {amount}</translation>
    </message>
    <message>
        <source>Blocks of credits</source>
        <translation>信用额批次</translation>
    </message>
    <message>
        <source>serial number or owner</source>
        <translation>序列号或所有者</translation>
    </message>
    <message>
        <source>Shows blocks whose serial numbers or owner contain this text.</source>
        <translation>显示序列号或所有者含有此文字的批次。</translation>
    </message>
    <message>
        <source>Shows the credits of one owner: type part of a name.</source>
        <translation>显示某一所有者的信用额：键入名称的一部分。</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Shows credits in one state.</source>
        <translation>显示处于某一状态的信用额。</translation>
    </message>
    <message>
        <source>any vintage</source>
        <translation>任意年份</translation>
    </message>
    <message>
        <source>Shows credits of one vintage: the calendar year their year began in.</source>
        <translation>显示某一年份的信用额：即其核算年开始的日历年。</translation>
    </message>
    <message>
        <source>Only of the parcels selected on the map</source>
        <translation>仅地图上选中的地块</translation>
    </message>
    <message>
        <source>Shows the credits of every project on one of the selected parcels.</source>
        <translation>显示选中地块上所有项目的信用额。</translation>
    </message>
    <message>
        <source>Redeem…</source>
        <translation>兑现…</translation>
    </message>
    <message>
        <source>Redeem whole tonnes (tCO2e) for a certified project: the credits get serial numbers.</source>
        <translation>为已认证项目兑现整吨（tCO2e）：信用额获得序列号。</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>转让…</translation>
    </message>
    <message>
        <source>Give credits of the blocks chosen to another holder.</source>
        <translation>将所选批次的信用额转给另一所有人。</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>注销…</translation>
    </message>
    <message>
        <source>The owner uses the credits up, for ever.</source>
        <translation>所有者永久用掉信用额。</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>Cancel credits for ever: it lowers the required stock by as much (tCO2e).</source>
        <translation>永久取消信用额：要求储量降低同样数量（tCO2e）。</translation>
    </message>
    <message>
        <source>Withhold…</source>
        <translation>扣留…</translation>
    </message>
    <message>
        <source>Put credits into the reserve; returning them is on the Reserve page.</source>
        <translation>将信用额放入储备；在“储备”页返还。</translation>
    </message>
    <message>
        <source>To the fund…</source>
        <translation>捐给基金…</translation>
    </message>
    <message>
        <source>Give credits to the international fund.</source>
        <translation>将信用额捐给国际基金。</translation>
    </message>
    <message>
        <source>Select the parcels that the chosen credits come from, and bring them into view.</source>
        <translation>选中所选信用额来源的地块并移入视野。</translation>
    </message>
    <message>
        <source>Registry of credits</source>
        <translation>信用额登记簿</translation>
    </message>
    <message>
        <source>any owner</source>
        <translation>任意所有者</translation>
    </message>
    <message>
        <source>Redeemed: {serials}.</source>
        <translation>已兑现：{serials}。</translation>
    </message>
    <message>
        <source>Chosen: {amount} tCO2e in {blocks}.</source>
        <translation>已选：{blocks}，共 {amount} tCO2e。</translation>
    </message>
    <message>
        <source>No credits come from the parcels selected on the map.</source>
        <translation>地图上选中的地块没有信用额。</translation>
    </message>
    <message>
        <source>Nothing was redeemed yet: certify a project, then press “Redeem…”.</source>
        <translation>尚未兑现：请先认证项目，再按“兑现…”。</translation>
    </message>
    <message>
        <source>{state} {amount}</source>
        <translation>{state} {amount}</translation>
    </message>
    <message>
        <source>No block passes the filter.</source>
        <translation>没有符合筛选条件的批次。</translation>
    </message>
    <message>
        <source>{blocks}, tCO2e: {parts}.</source>
        <translation>{blocks}，tCO2e：{parts}。</translation>
    </message>
    <message>
        <source>Share the reserve withholds</source>
        <translation>储备扣留的份额</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Projects of this risk rating.</source>
        <translation>该风险评级的项目。</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>起始年度</translation>
    </message>
    <message>
        <source>First accounting year of the share; issues before stay as they were.</source>
        <translation>该份额的第一个核算年；此前的签发不变。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Percent of each new issue that the reserve withholds.</source>
        <translation>储备对每次新签发扣留的百分比。</translation>
    </message>
    <message>
        <source>Of 100 credits redeemed {number} are withheld; so far {before}.</source>
        <translation>每兑现 100 个信用额扣留 {number} 个；此前为 {before} 个。</translation>
    </message>
    <message>
        <source>Deposit other credits</source>
        <translation>存入其他信用额</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Kind of credits, as that registry calls it.</source>
        <translation>该登记处所称的信用额类别。</translation>
    </message>
    <message>
        <source>Their numbers there.</source>
        <translation>其在该处的号码。</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How much, in tCO2e.</source>
        <translation>数量（tCO2e）。</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Who may cancel them: type part of a name.</source>
        <translation>可取消者：键入名称的一部分。</translation>
    </message>
    <message>
        <source>Choose who holds the credits from the list.</source>
        <translation>请从列表中选择信用额的持有人。</translation>
    </message>
    <message>
        <source>Cancel other credits</source>
        <translation>取消其他信用额</translation>
    </message>
    <message>
        <source>Why they are cancelled.</source>
        <translation>取消的原因。</translation>
    </message>
    <message>
        <source>The project whose redeemed carbon was emitted.</source>
        <translation>已兑现的碳被排放的项目。</translation>
    </message>
    <message>
        <source>The balance of the year is then {balance} tCO2e.</source>
        <translation>该年余额将为 {balance} tCO2e。</translation>
    </message>
    <message>
        <source>Issue a bond</source>
        <translation>发行债券</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发行</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发行人</translation>
    </message>
    <message>
        <source>The emission right behind the bond.</source>
        <translation>债券背后的排放权。</translation>
    </message>
    <message>
        <source>tCO2e that the bond stands for while the carbon is kept.</source>
        <translation>碳得以保有期间债券所代表的 tCO2e。</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Who may use it: type part of a name.</source>
        <translation>可使用者：键入名称的一部分。</translation>
    </message>
    <message>
        <source>Number or contract of the bond.</source>
        <translation>债券的编号或合同。</translation>
    </message>
    <message>
        <source>There is no emission right to issue a bond on: add one on the Projects page.</source>
        <translation>没有可据以发行债券的排放权：请在“项目”页添加。</translation>
    </message>
    <message>
        <source>Choose the buyer from the list, or nobody yet.</source>
        <translation>请从列表中选择购买者，或选“暂无”。</translation>
    </message>
    <message>
        <source>{kept} tCO2e are kept; what is behind the bond is not redeemed while it is open.</source>
        <translation>保有 {kept} tCO2e；债券未了结期间，其背后的碳不得兑现。</translation>
    </message>
    <message>
        <source>Close a bond</source>
        <translation>了结债券</translation>
    </message>
    <message>
        <source>Close bond</source>
        <translation>了结债券</translation>
    </message>
    <message>
        <source>How it was used or bought back.</source>
        <translation>其使用或回购方式。</translation>
    </message>
    <message>
        <source>It is worth {worth} of {amount} tCO2e; the carbon behind it is free again.</source>
        <translation>其价值为 {amount} tCO2e 中的 {worth}；背后的碳重新可用。</translation>
    </message>
    <message>
        <source>What the reserve withholds and holds, and its cover (tCO2e).</source>
        <translation>储备的扣留、持有及覆盖（tCO2e）。</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>基金</translation>
    </message>
    <message>
        <source>Credits given to the international fund.</source>
        <translation>捐给国际基金的信用额。</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Credits of other registries that may be cancelled here.</source>
        <translation>可在此取消的其他登记处信用额。</translation>
    </message>
    <message>
        <source>Bonds</source>
        <translation>债券</translation>
    </message>
    <message>
        <source>Bonds on kept carbon, and what they are worth (tCO2e).</source>
        <translation>以保有的碳发行的债券及其现值（tCO2e）。</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Market safeguards: what the country allows in its market.</source>
        <translation>市场保障措施：国家在其市场中允许的行为。</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>返还…</translation>
    </message>
    <message>
        <source>Return credits to their owners.</source>
        <translation>将信用额返还给所有者。</translation>
    </message>
    <message>
        <source>Cancel withheld credits to close the country's shortfall (tCO2e).</source>
        <translation>取消扣留信用额以弥补国家缺口（tCO2e）。</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>份额…</translation>
    </message>
    <message>
        <source>Set the share of new issues that the reserve withholds, by risk and year (%).</source>
        <translation>按风险与年份设定储备对新签发扣留的份额（%）。</translation>
    </message>
    <message>
        <source>Withheld credits</source>
        <translation>扣留信用额</translation>
    </message>
    <message>
        <source>Claim…</source>
        <translation>申领…</translation>
    </message>
    <message>
        <source>Take credits from the fund into the reserve, to cover what the reserve cannot.</source>
        <translation>从基金取信用额入储备，以弥补储备之不足。</translation>
    </message>
    <message>
        <source>Credits in the fund</source>
        <translation>基金中的信用额</translation>
    </message>
    <message>
        <source>Deposit…</source>
        <translation>存入…</translation>
    </message>
    <message>
        <source>Credits of another registry that the reserve, the fund, an insurer or a holder holds.</source>
        <translation>由储备、基金、保险或所有人持有的其他登记处信用额。</translation>
    </message>
    <message>
        <source>Cancel them in place of the country's own credits (tCO2e).</source>
        <translation>以其代替本国信用额予以取消（tCO2e）。</translation>
    </message>
    <message>
        <source>Other credits</source>
        <translation>其他信用额</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>发行…</translation>
    </message>
    <message>
        <source>A bond on tradeable carbon that is kept (tCO2e).</source>
        <translation>以保有的可交易陆地碳发行债券（tCO2e）。</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>The bond is used or bought back; the carbon behind it is free again.</source>
        <translation>债券已使用或回购；背后的碳重新可用。</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>设定…</translation>
    </message>
    <message>
        <source>Set the safeguard chosen.</source>
        <translation>设定所选保障措施。</translation>
    </message>
    <message>
        <source>As by default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Put the safeguard chosen back to what it is by default.</source>
        <translation>将所选保障措施恢复为默认值。</translation>
    </message>
    <message>
        <source>Safeguard</source>
        <translation>保障措施</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>设定值</translation>
    </message>
    <message>
        <source>Market safeguards</source>
        <translation>市场保障措施</translation>
    </message>
    <message>
        <source>Reserve and safeguards</source>
        <translation>储备与保障措施</translation>
    </message>
    <message>
        <source>Nothing is withheld.</source>
        <translation>没有扣留。</translation>
    </message>
    <message>
        <source>The fund holds no credits of this country: give some on the Registry page.</source>
        <translation>基金未持有本国信用额：可在“登记簿”页捐出。</translation>
    </message>
    <message>
        <source>No credits of other registries are held.</source>
        <translation>未持有其他登记处的信用额。</translation>
    </message>
    <message>
        <source>No bond was issued.</source>
        <translation>未发行债券。</translation>
    </message>
    <message>
        <source>The rules refuse what these forbid. Avoidance credits a year are at most B in any case.</source>
        <translation>规则会拒绝这些设置所禁止的操作。无论如何，每年的避排信用额不超过 B。</translation>
    </message>
    <message>
        <source>{amount} tCO2e in {blocks}.</source>
        <translation>{blocks}，共 {amount} tCO2e。</translation>
    </message>
    <message>
        <source>Share of each new issue that the reserve withholds, by risk rating.</source>
        <translation>储备按风险评级对每次新签发扣留的份额。</translation>
    </message>
    <message>
        <source>The shortfall the country expects, in tCO2e; at first the shortfall it has.</source>
        <translation>国家预期的缺口（tCO2e）；起初为现有缺口。</translation>
    </message>
    <message>
        <source>Expected shortfall</source>
        <translation>预期缺口</translation>
    </message>
    <message>
        <source>{risk} risk {share} %</source>
        <translation>{risk}风险 {share} %</translation>
    </message>
    <message>
        <source>Withheld of new issues in year {year}: {parts}.</source>
        <translation>第 {year} 年新签发的扣留：{parts}。</translation>
    </message>
    <message>
        <source>Holds {held} credits and {other} tCO2e of others</source>
        <translation>持有 {held} 个信用额及 {other} tCO2e 其他信用额</translation>
    </message>
    <message>
        <source>⚠ {held}: covers {share} %; {missing} tCO2e are missing.</source>
        <translation>⚠ {held}：覆盖 {share} %；尚缺 {missing} tCO2e。</translation>
    </message>
    <message>
        <source>{held}: covers {share} % of it.</source>
        <translation>{held}：覆盖其 {share} %。</translation>
    </message>
    <message>
        <source>Left (tCO2e)</source>
        <translation>剩余（tCO2e）</translation>
    </message>
    <message>
        <source>What is not cancelled yet, in tCO2e</source>
        <translation>尚未取消的数量（tCO2e）</translation>
    </message>
    <message>
        <source>{registry}, {kind}: {reference}; {quantity} tCO2e deposited</source>
        <translation>{registry}，{kind}：{reference}；已存入 {quantity} tCO2e</translation>
    </message>
    <message>
        <source>What the bond was issued for, in tCO2e</source>
        <translation>债券的发行数量（tCO2e）</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>What it may be used for now: less what was emitted since</source>
        <translation>目前可用数量：已扣除其后的排放</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Issued in year {year}. {reference}</source>
        <translation>第 {year} 年发行。{reference}</translation>
    </message>
    <message>
        <source>Emission rights and the annual budget</source>
        <translation>排放权与年度预算</translation>
    </message>
    <message>
        <source>Rights {annual} of B {budget} tCO2e a year; {left} left</source>
        <translation>每年权利 {annual} / B {budget} tCO2e；剩余 {left}</translation>
    </message>
    <message>
        <source>Rights {annual} exceed B {budget} tCO2e a year by {left}</source>
        <translation>每年权利 {annual} 超出 B {budget} tCO2e，超出 {left}</translation>
    </message>
    <message>
        <source>Σ annual rights {annual} tCO2e; annual budget B {budget} tCO2e</source>
        <translation>年度权利合计 {annual} tCO2e；年度预算 B {budget} tCO2e</translation>
    </message>
    <message>
        <source>from year {year}</source>
        <translation>自第 {year} 年起</translation>
    </message>
    <message>
        <source>years {first} to {last}</source>
        <translation>第 {first} 至 {last} 年</translation>
    </message>
    <message>
        <source>not certified</source>
        <translation>未认证</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>New right holder</source>
        <translation>新权利所有人</translation>
    </message>
    <message>
        <source>Change right holder</source>
        <translation>更改权利所有人</translation>
    </message>
    <message>
        <source>What the holder is called in the registry.</source>
        <translation>该所有人在登记簿中的名称。</translation>
    </message>
    <message>
        <source>State, company, community or person: who may hold rights over carbon.</source>
        <translation>国家、公司、社区或个人：可持有碳权利者。</translation>
    </message>
    <message>
        <source>Give the holder a name.</source>
        <translation>请填写所有人的名称。</translation>
    </message>
    <message>
        <source>New right</source>
        <translation>新权利</translation>
    </message>
    <message>
        <source>Select the parcels on the map while this window is open, or take the holder's own.</source>
        <translation>可在此窗口打开时在地图上选择地块，或采用所有人自己的地块。</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Who holds the right: type part of a name.</source>
        <translation>权利持有人：键入名称的一部分。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>To emit, or redeem, tradeable carbon; or to the credits for new carbon on the parcels.</source>
        <translation>排放或兑现可交易陆地碳的权利，或取得地块上新增碳信用额的权利。</translation>
    </message>
    <message>
        <source>of the holder</source>
        <translation>该所有人的</translation>
    </message>
    <message>
        <source>The parcels that the right is bound to.</source>
        <translation>该权利所绑定的地块。</translation>
    </message>
    <message>
        <source>Share of each parcel's carbon, in percent; the shares of a parcel are at most 100 %.</source>
        <translation>占每个地块碳量的百分比；一个地块的份额合计不超过 100 %。</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>tradeable stock ÷ years of the period</source>
        <translation>可交易储量 ÷ 期限年数</translation>
    </message>
    <message>
        <source>What may be emitted or redeemed a year, in tCO2e. All rights together are at most B.</source>
        <translation>每年可排放或兑现的数量（tCO2e）。全部权利合计不超过 B。</translation>
    </message>
    <message>
        <source>First accounting year of the right.</source>
        <translation>权利的第一个核算年。</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>终止年度</translation>
    </message>
    <message>
        <source>end of the period</source>
        <translation>期限结束</translation>
    </message>
    <message>
        <source>Last accounting year of the right.</source>
        <translation>权利的最后一个核算年。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>权属依据</translation>
    </message>
    <message>
        <source>Deed, licence or decision that gives the right.</source>
        <translation>授予该权利的契据、许可或决定。</translation>
    </message>
    <message>
        <source>Choose a right holder from the list, or add one first.</source>
        <translation>请从列表中选择权利所有人，或先添加一个。</translation>
    </message>
    <message>
        <source>Select the right's parcels on the map: none is selected.</source>
        <translation>请在地图上选择该权利的地块：尚未选中任何地块。</translation>
    </message>
    <message>
        <source>New carbon on {parcels}.</source>
        <translation>{parcels}上的新增碳。</translation>
    </message>
    <message>
        <source>{parcels}: {tradeable} tCO2e tradeable, {annual} tCO2e a year.</source>
        <translation>{parcels}：可交易 {tradeable} tCO2e，每年 {annual} tCO2e。</translation>
    </message>
    <message>
        <source>End a right</source>
        <translation>终止权利</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>结束年份</translation>
    </message>
    <message>
        <source>The last accounting year in which the right accrues; what accrued until then is kept.</source>
        <translation>权利累积额度的最后一个核算年；此前累积的额度保留。</translation>
    </message>
    <message>
        <source>Holder, right, project</source>
        <translation>所有人、权利、项目</translation>
    </message>
    <message>
        <source>tCO2e/year</source>
        <translation>tCO2e/年</translation>
    </message>
    <message>
        <source>Right holders, the rights they hold, and the projects on them</source>
        <translation>权利所有人、其持有的权利及权利上的项目</translation>
    </message>
    <message>
        <source>What may be emitted or redeemed a year, in tCO2e</source>
        <translation>每年可排放或兑现的数量（tCO2e）</translation>
    </message>
    <message>
        <source>Kind of holder; years of a right; certification of a project</source>
        <translation>所有人类别；权利年限；项目认证状态</translation>
    </message>
    <message>
        <source>{amount} tCO2e a year</source>
        <translation>每年 {amount} tCO2e</translation>
    </message>
    <message>
        <source>{project}: credits for {kind}</source>
        <translation>{project}：{kind}信用额</translation>
    </message>
    <message>
        <source>part of a name</source>
        <translation>名称的一部分</translation>
    </message>
    <message>
        <source>Fill in the value, or switch the safeguard off on the page.</source>
        <translation>请填写数值，或在页面上关闭该保障措施。</translation>
    </message>
    <message>
        <source>Set to: {value}.</source>
        <translation>设定为：{value}。</translation>
    </message>
    <message>
        <source>Trigger price</source>
        <translation>触发价格</translation>
    </message>
    <message>
        <source>Credits enter the market only at this price or above (safety valve).</source>
        <translation>信用额仅在达到或高于此价格时进入市场（安全阀）。</translation>
    </message>
    <message>
        <source>Guaranteed minimum</source>
        <translation>保证最低量</translation>
    </message>
    <message>
        <source>Credits a year (tCO2e) that may enter the market below the trigger price.</source>
        <translation>每年可在低于触发价格时进入市场的信用额（tCO2e）。</translation>
    </message>
    <message>
        <source>Share of the market</source>
        <translation>市场份额</translation>
    </message>
    <message>
        <source>Credits that enter in a year are at most this share of the whole market (%).</source>
        <translation>一年内进入的信用额最多占整个市场的此份额（%）。</translation>
    </message>
    <message>
        <source>Size of the market</source>
        <translation>市场规模</translation>
    </message>
    <message>
        <source>The whole market in a year, in tCO2e.</source>
        <translation>一年的整个市场（tCO2e）。</translation>
    </message>
    <message>
        <source>Listed buyers</source>
        <translation>名单内买方</translation>
    </message>
    <message>
        <source>Only these holders may receive credits.</source>
        <translation>只有这些所有人可接收信用额。</translation>
    </message>
    <message>
        <source>Listed sellers</source>
        <translation>名单内卖方</translation>
    </message>
    <message>
        <source>Only these holders may give credits away.</source>
        <translation>只有这些所有人可转出信用额。</translation>
    </message>
    <message>
        <source>Lists hold until year</source>
        <translation>名单有效至年份</translation>
    </message>
    <message>
        <source>The accounting year with which the lists of buyers and sellers end.</source>
        <translation>买卖双方名单终止的核算年。</translation>
    </message>
    <message>
        <source>Auctions only</source>
        <translation>仅限拍卖</translation>
    </message>
    <message>
        <source>Credits change hands only at a yearly auction.</source>
        <translation>信用额仅在年度拍卖中易手。</translation>
    </message>
    <message>
        <source>Auctions</source>
        <translation>拍卖</translation>
    </message>
    <message>
        <source>Days of the auctions (year-month-day), with commas between.</source>
        <translation>拍卖日期（年-月-日），以逗号分隔。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营方</translation>
    </message>
    <message>
        <source>One operator buys all credits and releases them later.</source>
        <translation>由一个运营方购买全部信用额，之后再投放。</translation>
    </message>
    <message>
        <source>Banking</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Years after its own in which a credit can still be used or transferred.</source>
        <translation>信用额在其所属年之后仍可使用或转让的年数。</translation>
    </message>
    <message>
        <source>Obligations block</source>
        <translation>义务冻结</translation>
    </message>
    <message>
        <source>A holder who emitted redeemed carbon redeems nothing until credits are cancelled for it.</source>
        <translation>排放了已兑现的碳的所有人，在为此取消信用额之前不得兑现。</translation>
    </message>
    <message>
        <source>Start of the mechanism</source>
        <translation>机制启动日</translation>
    </message>
    <message>
        <source>Protection created from this day to the joining date is creditable (early action).</source>
        <translation>自该日至加入日期间建立的保护可获信用额（早期行动）。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{amount} tCO2e</source>
        <translation>{amount} tCO2e</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>Probability of a breach by year</source>
        <translation>逐年违约概率</translation>
    </message>
    <message>
        <source>Revenue by year</source>
        <translation>逐年收入</translation>
    </message>
    <message>
        <source>Closed years</source>
        <translation>已关闭的年份</translation>
    </message>
    <message>
        <source>Stock: {name}</source>
        <translation>储量：{name}</translation>
    </message>
    <message>
        <source>Probability of a breach by then</source>
        <translation>截至该年的违约概率</translation>
    </message>
    <message>
        <source>Expected revenue</source>
        <translation>期望收入</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>5–95 %</source>
        <translation>5–95 %</translation>
    </message>
    <message>
        <source>25–75 %</source>
        <translation>25–75 %</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Accounting year, 1 the first</source>
        <translation>核算年度，1 为第一年</translation>
    </message>
    <message>
        <source>Balance
5 %</source>
        <translation>余额
5 %</translation>
    </message>
    <message>
        <source>5th percentile of the balance, in tCO2e</source>
        <translation>余额的第 5 百分位数，以 tCO2e 计</translation>
    </message>
    <message>
        <source>Balance
middle</source>
        <translation>余额
中位</translation>
    </message>
    <message>
        <source>Median of the balance, in tCO2e</source>
        <translation>余额的中位数，以 tCO2e 计</translation>
    </message>
    <message>
        <source>Balance
95 %</source>
        <translation>余额
95 %</translation>
    </message>
    <message>
        <source>95th percentile of the balance, in tCO2e</source>
        <translation>余额的第 95 百分位数，以 tCO2e 计</translation>
    </message>
    <message>
        <source>Breach
(%)</source>
        <translation>违约
（%）</translation>
    </message>
    <message>
        <source>Probability that the year ends short</source>
        <translation>该年末短缺的概率</translation>
    </message>
    <message>
        <source>By then
(%)</source>
        <translation>截至该年
（%）</translation>
    </message>
    <message>
        <source>Probability that it or a year before ends short</source>
        <translation>该年或之前任一年末短缺的概率</translation>
    </message>
    <message>
        <source>Credits
(tCO2e)</source>
        <translation>信用额
（tCO2e）</translation>
    </message>
    <message>
        <source>Expected credits redeemed in the year, in tCO2e</source>
        <translation>该年兑现的期望信用额，以 tCO2e 计</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Expected revenue of the year, in the price's currency</source>
        <translation>该年的期望收入，以价格的货币计</translation>
    </message>
    <message>
        <source>Start of the scenarios</source>
        <translation>情景的起点</translation>
    </message>
    <message>
        <source>Scenario {number}</source>
        <translation>情景 {number}</translation>
    </message>
    <message>
        <source>Scenarios by year</source>
        <translation>逐年情景</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表内容</translation>
    </message>
    <message>
        <source>What the chart shows; bands are those of the chosen column.</source>
        <translation>图表内容；色带属于所选的列。</translation>
    </message>
    <message>
        <source>Years of the scenario</source>
        <translation>情景的各年</translation>
    </message>
    <message>
        <source>Add a copy of this column.</source>
        <translation>添加此列的副本。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take this column away.</source>
        <translation>移除此列。</translation>
    </message>
    <message>
        <source>As so far</source>
        <translation>照旧</translation>
    </message>
    <message>
        <source>Give this column the mean rates of the last five closed years.</source>
        <translation>为此列填入最近五个已关闭年份的平均速率。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write rates and years of all columns to a CSV file, in full precision.</source>
        <translation>将所有列的速率和各年数据以全精度写入 CSV 文件。</translation>
    </message>
    <message>
        <source>How many futures are drawn for each scenario.</source>
        <translation>为每个情景抽取多少种未来。</translation>
    </message>
    <message>
        <source>Seed of the random numbers: the same seed gives the same figures.</source>
        <translation>随机数种子：相同的种子给出相同的数字。</translation>
    </message>
    <message>
        <source>Probability of a breach that the smallest reserve share keeps to, in per cent.</source>
        <translation>最小储备份额所遵守的违约概率，以百分比计。</translation>
    </message>
    <message>
        <source>as in the baseline</source>
        <translation>与基线相同</translation>
    </message>
    <message>
        <source>Standard error of the parcels' stocks, in per cent of each.</source>
        <translation>各地块储量的标准误差，占其储量的百分比。</translation>
    </message>
    <message>
        <source>errors go together</source>
        <translation>误差同向变动</translation>
    </message>
    <message>
        <source>As those from one map do; else each parcel has its own error, and most of them cancel out.</source>
        <translation>如同来自同一张地图的误差；否则每个地块各有误差，大多相互抵销。</translation>
    </message>
    <message>
        <source>More rates and settings</source>
        <translation>更多速率和设置</translation>
    </message>
    <message>
        <source>Show the spread of the rates, the draws, the seed and the stock's error.</source>
        <translation>显示速率的离散程度、抽样数、种子和储量的误差。</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽样数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Level of a breach</source>
        <translation>违约限值</translation>
    </message>
    <message>
        <source>Error of the stock</source>
        <translation>储量误差</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run all columns to the end of the period.</source>
        <translation>将所有列运行至期限结束。</translation>
    </message>
    <message>
        <source>Progress of the scenarios</source>
        <translation>情景的进度</translation>
    </message>
    <message>
        <source>The period has ended: there are no years ahead.</source>
        <translation>期限已结束：没有剩余年份。</translation>
    </message>
    <message>
        <source>From the end of year {year}: balance {balance} tCO2e, {years} left.</source>
        <translation>自第 {year} 年末起：余额 {balance} tCO2e，剩余 {years}。</translation>
    </message>
    <message>
        <source>Press Run to see what the scenarios come to.</source>
        <translation>按“运行”查看各情景的结果。</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>Emissions (% of B)</source>
        <translation>排放量（B 的 %）</translation>
    </message>
    <message>
        <source>Emissions of a year, in % of B.</source>
        <translation>每年的排放量，占年度预算 B 的百分比。</translation>
    </message>
    <message>
        <source>Redeemed (%)</source>
        <translation>兑现（%）</translation>
    </message>
    <message>
        <source>Share of the entitlement that is redeemed, in per cent.</source>
        <translation>所兑现的份额占应得额的百分比。</translation>
    </message>
    <message>
        <source>New carbon (t a year)</source>
        <translation>新碳（吨/年）</translation>
    </message>
    <message>
        <source>New carbon in tCO2e a year.</source>
        <translation>每年的新碳，以 tCO2e 计。</translation>
    </message>
    <message>
        <source>Reserve (% of issue)</source>
        <translation>储备（签发的 %）</translation>
    </message>
    <message>
        <source>Share of each issue that the reserve withholds, in per cent.</source>
        <translation>储备银行在每次签发中扣留的份额，以百分比计。</translation>
    </message>
    <message>
        <source>Price of a credit</source>
        <translation>信用额价格</translation>
    </message>
    <message>
        <source>Price of one credit (1 tCO2e) in any currency.</source>
        <translation>每个信用额（1 tCO2e）的价格，任何货币均可。</translation>
    </message>
    <message>
        <source>Disturbance (% a year)</source>
        <translation>扰动（%/年）</translation>
    </message>
    <message>
        <source>Probability that a disturbance strikes a parcel in a year, in per cent.</source>
        <translation>一年中某地块遭受扰动的概率，以百分比计。</translation>
    </message>
    <message>
        <source>Its loss (% of stock)</source>
        <translation>其损失（储量的 %）</translation>
    </message>
    <message>
        <source>Share of the struck parcel's stock that is lost, in per cent.</source>
        <translation>受扰动地块损失的储量份额，以百分比计。</translation>
    </message>
    <message>
        <source>± of the loss (%)</source>
        <translation>± 损失（%）</translation>
    </message>
    <message>
        <source>Standard deviation of that share, in points of per cent.</source>
        <translation>该份额的标准差，以百分点计。</translation>
    </message>
    <message>
        <source>± of the rates (%)</source>
        <translation>± 速率（%）</translation>
    </message>
    <message>
        <source>Relative standard deviation of emissions and new carbon: how unsure their rates are.</source>
        <translation>排放量和新碳的相对标准差：其速率的不确定程度。</translation>
    </message>
    <message>
        <source>± from year to year (%)</source>
        <translation>± 年际（%）</translation>
    </message>
    <message>
        <source>Relative standard deviation of emissions and new carbon from year to year.</source>
        <translation>排放量和新碳年际变动的相对标准差。</translation>
    </message>
    <message>
        <source>Price rise (% a year)</source>
        <translation>价格上涨（%/年）</translation>
    </message>
    <message>
        <source>Growth of the price a year, in per cent.</source>
        <translation>价格每年的涨幅，以百分比计。</translation>
    </message>
    <message>
        <source>Breach (%)</source>
        <translation>违约（%）</translation>
    </message>
    <message>
        <source>Probability that any year left ends with a negative balance, in per cent.</source>
        <translation>剩余各年中任一年末余额为负的概率，以百分比计。</translation>
    </message>
    <message>
        <source>Smallest reserve (%)</source>
        <translation>最小储备（%）</translation>
    </message>
    <message>
        <source>Smallest reserve share that keeps this probability at or below the level, if one does.</source>
        <translation>使该概率不超过限值的最小储备份额（如果存在）。</translation>
    </message>
    <message>
        <source>Balance at the end (t)</source>
        <translation>期末余额（吨）</translation>
    </message>
    <message>
        <source>Expected balance at the period's end, in tCO2e.</source>
        <translation>期限结束时的期望余额，以 tCO2e 计。</translation>
    </message>
    <message>
        <source>Expected revenue of the years left, in the price's currency.</source>
        <translation>剩余各年的期望收入，以价格的货币计。</translation>
    </message>
    <message>
        <source>Revenue, 5 %</source>
        <translation>收入，5 %</translation>
    </message>
    <message>
        <source>5th percentile of the revenue of the years left.</source>
        <translation>剩余各年收入的第 5 百分位数。</translation>
    </message>
    <message>
        <source>Revenue, 95 %</source>
        <translation>收入，95 %</translation>
    </message>
    <message>
        <source>95th percentile of the revenue of the years left.</source>
        <translation>剩余各年收入的第 95 百分位数。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What the scenario is called.</source>
        <translation>情景的名称。</translation>
    </message>
    <message>
        <source>Scenarios: rates and results</source>
        <translation>情景：速率和结果</translation>
    </message>
    <message>
        <source>Statement of {holder}</source>
        <translation>{holder}的报表</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the table in sight, for a spreadsheet.</source>
        <translation>复制当前表格，以便粘贴到电子表格。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The statement is being made…</source>
        <translation>正在生成报表…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Write this statement: PDF, HTML, XLSX, CSV or JSON.</source>
        <translation>写出此报表：PDF、HTML、XLSX、CSV 或 JSON。</translation>
    </message>
    <message>
        <source>The statement is written: {path}</source>
        <translation>报表已写入：{path}</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Accrued</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>Entitlement of the year, in tCO2e</source>
        <translation>当年额度（tCO2e）</translation>
    </message>
    <message>
        <source>Avoidance</source>
        <translation>避排</translation>
    </message>
    <message>
        <source>Credits redeemed for avoided emissions, in tCO2e</source>
        <translation>因避排兑现的信用额（tCO2e）</translation>
    </message>
    <message>
        <source>Sequestration</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Credits redeemed for new carbon, in tCO2e</source>
        <translation>因新增碳兑现的信用额（tCO2e）</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Entitlement left at the year's end, in tCO2e</source>
        <translation>年末剩余额度（tCO2e）</translation>
    </message>
    <message>
        <source>Emitted</source>
        <translation>已排放</translation>
    </message>
    <message>
        <source>Emissions from the holder's parcels, in tCO2e</source>
        <translation>所有人地块的排放量（tCO2e）</translation>
    </message>
    <message>
        <source>Right or project</source>
        <translation>权利或项目</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Credits redeemed so far, in tCO2e</source>
        <translation>迄今兑现的信用额（tCO2e）</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>What may be redeemed now, in tCO2e</source>
        <translation>目前可兑现的数量（tCO2e）</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠额</translation>
    </message>
    <message>
        <source>Redeemed carbon emitted since, still to be answered for</source>
        <translation>兑现后被排放、仍待偿还的碳</translation>
    </message>
    <message>
        <source>Credits and bonds</source>
        <translation>信用额与债券</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>来源或去向</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>{name}, {kind}. Holds {active} active credits (tCO2e).</source>
        <translation>{name}，{kind}。持有 {active} 个有效信用额（tCO2e）。</translation>
    </message>
    <message>
        <source>⚠ Owes {amount} tCO2e: redeemed carbon was emitted; cancel as many credits to be free.</source>
        <translation>⚠ 欠 {amount} tCO2e：已兑现的碳被排放；取消等量信用额方可解除。</translation>
    </message>
    <message>
        <source>{year}, open</source>
        <translation>{year}，未关闭</translation>
    </message>
    <message>
        <source>bond of {issuer}, year {year}: {amount} tCO2e, worth now</source>
        <translation>{issuer}的债券，第 {year} 年：{amount} tCO2e，现值</translation>
    </message>
    <message>
        <source>Cure…</source>
        <translation>弥补…</translation>
    </message>
    <message>
        <source>Cancel credits of the reserve, insurance or the fund, or bought ones (tCO2e).</source>
        <translation>取消储备银行、保险或基金的信用额，或购买的信用额（tCO2e）。</translation>
    </message>
    <message>
        <source>Actual less required stock (tCO2e); below 0 nobody redeems.</source>
        <translation>实有碳储量减去应有碳储量（tCO2e）；低于 0 时任何人不得兑现。</translation>
    </message>
    <message>
        <source>Stock the country must have, and has, at the year's end.</source>
        <translation>年末国家应有的和实有的碳储量。</translation>
    </message>
    <message>
        <source>No year is closed yet: enter the emissions of year 1, then close it.</source>
        <translation>尚未关闭任何年度：请录入第 1 年的排放量，然后关闭该年度。</translation>
    </message>
    <message>
        <source>Compliant: credits can be redeemed.</source>
        <translation>遵守规定：可以兑现信用额。</translation>
    </message>
    <message>
        <source>Redemption is suspended: year {year} ended {short} tCO2e short. Nobody redeems credits until a year end, or credits cancelled, restore the balance.</source>
        <translation>暂停兑现：第 {year} 年末短缺 {short} tCO2e。在某个年末或取消的信用额使余额恢复之前，任何人不得兑现信用额。</translation>
    </message>
    <message>
        <source>The period has ended.</source>
        <translation>核算期已结束。</translation>
    </message>
    <message>
        <source>tCO2e at the end of year {year}
has {actual}, needs {required}</source>
        <translation>tCO2e，第 {year} 年末
实有 {actual}，应有 {required}</translation>
    </message>
    <message>
        <source>To close it, buy credits: the reserve, insurance and the fund are empty.</source>
        <translation>弥补需要购买信用额：储备银行、保险和基金均为空。</translation>
    </message>
    <message>
        <source>{source} {amount}</source>
        <translation>{source} {amount}</translation>
    </message>
    <message>
        <source>What closes it (tCO2e): {sources}</source>
        <translation>可弥补的来源（tCO2e）：{sources}</translation>
    </message>
    <message>
        <source>{amount} more from elsewhere</source>
        <translation>还需从别处取得 {amount}</translation>
    </message>
    <message>
        <source>Why this is done; kept in the journal beside the act.</source>
        <translation>这样做的原因；与该操作一同保存在日志中。</translation>
    </message>
    <message>
        <source>✓ All {number} acts are as they were written, and every table says what they say.</source>
        <translation>✓ 全部 {number} 项操作均与写入时一致，所有表的内容也与其相符。</translation>
    </message>
    <message>
        <source>⚠ Act {number} is the first that is not as written.</source>
        <translation>⚠ 第 {number} 项操作是第一项与写入时不符的操作。</translation>
    </message>
    <message>
        <source>… and {number} more.</source>
        <translation>……另有 {number} 项。</translation>
    </message>
    <message>
        <source>{year}, closed last</source>
        <translation>{year}，最近关闭</translation>
    </message>
    <message>
        <source>Terrestrial Carbon: user manual</source>
        <translation>陆地碳：用户手册</translation>
    </message>
    <message>
        <source>User manual</source>
        <translation>用户手册</translation>
    </message>
    <message>
        <source>Import parcels</source>
        <translation>导入地块</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The import was stopped; nothing came in.</source>
        <translation>导入已停止，未导入任何内容。</translation>
    </message>
    <message>
        <source>Polygon layer of this project, in any CRS.</source>
        <translation>本项目中的多边形图层，任意坐标参照系。</translation>
    </message>
    <message>
        <source>File with polygons, of any format QGIS reads; goes before the layer.</source>
        <translation>含多边形的文件，QGIS 可读的任意格式；优先于图层。</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>仅所选要素</translation>
    </message>
    <message>
        <source>Status of features whose own field gives none.</source>
        <translation>要素自身字段未给出状态时采用的状态。</translation>
    </message>
    <message>
        <source>untagged where the source gives none</source>
        <translation>来源未给出时不标记</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>or file</source>
        <translation>或文件</translation>
    </message>
    <message>
        <source>Which field of the source fills each field of the parcels, and its first values.</source>
        <translation>地块的每个字段取自来源的哪个字段，以及其前几个值。</translation>
    </message>
    <message>
        <source>Parcel field</source>
        <translation>地块字段</translation>
    </message>
    <message>
        <source>Source field</source>
        <translation>来源字段</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>What came in, what did not, and why</source>
        <translation>导入了什么，未导入什么，原因何在</translation>
    </message>
    <message>
        <source>{file} has no polygons that QGIS can read: choose another file.</source>
        <translation>{file} 中没有 QGIS 可读的多边形：请选择其他文件。</translation>
    </message>
    <message>
        <source>Choose a polygon layer or a file.</source>
        <translation>请选择多边形图层或文件。</translation>
    </message>
    <message>
        <source>no CRS</source>
        <translation>无坐标参照系</translation>
    </message>
    <message>
        <source>{name}: {count} features, {crs}</source>
        <translation>{name}：{count} 个要素，{crs}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{area} ha</source>
        <translation>{area} 公顷</translation>
    </message>
    <message>
        <source>Terrestrial Carbon</source>
        <translation>陆地碳</translation>
    </message>
    <message>
        <source>How algorithms count rasters. These settings belong to this computer, not to a project.</source>
        <translation>算法如何统计栅格。这些设置属于这台计算机，不属于项目。</translation>
    </message>
    <message>
        <source>Asking “{address}” …</source>
        <translation>正在询问“{address}”…</translation>
    </message>
    <message>
        <source>Test the connection to {address}</source>
        <translation>测试与 {address} 的连接</translation>
    </message>
    <message>
        <source>Connected: “{address}” has {count} workers.</source>
        <translation>已连接：“{address}”有 {count} 个工作单元。</translation>
    </message>
    <message>
        <source>all cores ({number})</source>
        <translation>全部核心（{number}）</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>empty: this computer does the work</source>
        <translation>留空：由这台计算机完成</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Folder for finished tiles</source>
        <translation>已完成分块的文件夹</translation>
    </message>
    <message>
        <source>empty: they are not kept</source>
        <translation>留空：不保存</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台计算机</translation>
    </message>
    <message>
        <source>How many workers count at once. Fewer leave more of the computer, and its memory, to you.</source>
        <translation>同时统计的工作单元数。越少，留给您的计算能力和内存越多。</translation>
    </message>
    <message>
        <source>Automatic takes threads, which are the faster on most computers.</source>
        <translation>“自动”使用线程，在多数计算机上更快。</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作单元</translation>
    </message>
    <message>
        <source>Work is done by</source>
        <translation>执行方式</translation>
    </message>
    <message>
        <source>A cluster of computers</source>
        <translation>计算机集群</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler, such as tcp://10.0.0.5:8786. Its workers need numpy and GDAL.</source>
        <translation>Dask 调度器的地址，如 tcp://10.0.0.5:8786。其工作单元需要 numpy 和 GDAL。</translation>
    </message>
    <message>
        <source>Dask scheduler</source>
        <translation>Dask 调度器</translation>
    </message>
    <message>
        <source>Workers open the rasters themselves: use paths or URLs that all of them reach.</source>
        <translation>工作单元自行打开栅格：请使用它们都能读取的路径或网址。</translation>
    </message>
    <message>
        <source>After an interruption</source>
        <translation>中断之后</translation>
    </message>
    <message>
        <source>The same run goes on where it broke off. The files go when it has ended well.</source>
        <translation>相同的运行从中断处继续。顺利结束后文件即被删除。</translation>
    </message>
    <message>
        <source>Keep finished tiles in</source>
        <translation>已完成分块的保存位置</translation>
    </message>
    <message>
        <source>The connection failed ({detail}): check the address and the cluster.</source>
        <translation>连接失败（{detail}）：请检查地址和集群。</translation>
    </message>
    <message>
        <source>new parcel</source>
        <translation>新地块</translation>
    </message>
    <message>
        <source>deleted parcel</source>
        <translation>已删除的地块</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>{status}, {area} ha</source>
        <translation>{status}，{area} ha</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Write all changes into the workspace.</source>
        <translation>将所有更改写入工作区。</translation>
    </message>
    <message>
        <source>Drop selected</source>
        <translation>放弃所选</translation>
    </message>
    <message>
        <source>Give the parcels of the selected lines back what is saved.</source>
        <translation>将所选行的地块恢复为已保存的状态。</translation>
    </message>
    <message>
        <source>Drop all</source>
        <translation>全部放弃</translation>
    </message>
    <message>
        <source>Forget all changes since the last save. This cannot be undone.</source>
        <translation>放弃上次保存以来的所有更改。此操作不能撤销。</translation>
    </message>
    <message>
        <source>Unsaved changes in {parcels}.</source>
        <translation>{parcels}有未保存的更改。</translation>
    </message>
    <message>
        <source>No unsaved changes.</source>
        <translation>没有未保存的更改。</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Double click or Enter zooms to the parcel.</source>
        <translation>双击或按回车键缩放到该地块。</translation>
    </message>
    <message>
        <source>No parcel is selected: select parcels first, then press 1 to 5.</source>
        <translation>未选择地块：请先选择地块，再按 1 至 5。</translation>
    </message>
    <message>
        <source>Merging needs two or more parcels: select them on the map or in the list.</source>
        <translation>合并需要两个或更多地块：请在地图或列表中选择。</translation>
    </message>
    <message>
        <source>Nothing to trace: select one or more polygons in another layer, then press Trace.</source>
        <translation>没有可描摹的对象：请在其他图层中选择一个或多个多边形，再按“描摹”。</translation>
    </message>
    <message>
        <source>What is selected lies in parcels already: nothing is left to trace.</source>
        <translation>所选部分已全部属于现有地块：没有可描摹的部分。</translation>
    </message>
    <message>
        <source>{parcels} saved.</source>
        <translation>{parcels}已保存。</translation>
    </message>
    <message>
        <source>{parcels} tagged {status}</source>
        <translation>{parcels}已标记为{status}</translation>
    </message>
    <message>
        <source>No workspace is open: make a new one or open one first.</source>
        <translation>没有打开的工作区：请先新建或打开一个。</translation>
    </message>
    <message>
        <source>Drop all changes</source>
        <translation>放弃所有更改</translation>
    </message>
    <message>
        <source>Forget the unsaved changes of {parcels}? This cannot be undone.</source>
        <translation>放弃{parcels}未保存的更改？此操作不能撤销。</translation>
    </message>
    <message>
        <source>A polygon of {name} cannot be placed in the parcels' CRS: check the layer's CRS.</source>
        <translation>{name} 的一个多边形无法置入地块的坐标参照系：请检查该图层的坐标参照系。</translation>
    </message>
    <message>
        <source>Not saved, your edits are still here. {reason}</source>
        <translation>未保存，您的编辑仍在。{reason}</translation>
    </message>
    <message>
        <source>The parcels of “{name}” were not saved ({detail}). Your edits are still here.</source>
        <translation>“{name}”的地块未能保存（{detail}）。您的编辑仍在。</translation>
    </message>
    <message>
        <source>Change {field}</source>
        <translation>更改{field}</translation>
    </message>
    <message>
        <source>Required and missing: {fields}</source>
        <translation>必须填写而缺失：{fields}</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>还有 {number} 个</translation>
    </message>
    <message>
        <source>Accept: count the stock in the totals</source>
        <translation>接受：将该储量计入合计</translation>
    </message>
    <message>
        <source>A flagged stock stays out of the totals (tCO2e) until a person accepts it.</source>
        <translation>被标记的储量（tCO2e）在有人接受之前不计入合计。</translation>
    </message>
    <message>
        <source>Select a parcel on the map or in the list to see what its status rests on.</source>
        <translation>在地图或列表中选择一个地块，查看其状态的依据。</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>Required for this status.</source>
        <translation>此状态必须填写。</translation>
    </message>
    <message>
        <source>several statuses</source>
        <translation>多种状态</translation>
    </message>
    <message>
        <source>no stock</source>
        <translation>无储量</translation>
    </message>
    <message>
        <source>{value} tCO2e</source>
        <translation>{value} tCO2e</translation>
    </message>
    <message>
        <source>covered {percent} %</source>
        <translation>覆盖 {percent} %</translation>
    </message>
    <message>
        <source>Area on the ellipsoid; stock, with its standard error; its map; its date; share with data.</source>
        <translation>椭球面上的面积；储量及其标准误差；所用地图；日期；有数据的比例。</translation>
    </message>
    <message>
        <source>Imported from {source}</source>
        <translation>从 {source} 导入</translation>
    </message>
    <message>
        <source>The parcel's name.</source>
        <translation>地块名称。</translation>
    </message>
    <message>
        <source>What the status rests on.</source>
        <translation>状态的依据。</translation>
    </message>
    <message>
        <source>Law or decree, with its number and date of entry into force.</source>
        <translation>法律或法令及其编号和生效日期。</translation>
    </message>
    <message>
        <source>International convention and site, such as a Ramsar site number.</source>
        <translation>国际公约及其地点，例如拉姆萨尔湿地编号。</translation>
    </message>
    <message>
        <source>Day on which the protection came into force (year-month-day).</source>
        <translation>保护生效之日（年-月-日）。</translation>
    </message>
    <message>
        <source>Day on which the protection ended; empty if it stands (year-month-day).</source>
        <translation>保护终止之日；仍有效则留空（年-月-日）。</translation>
    </message>
    <message>
        <source>Illegal activity that damages or threatens the parcel, and how it is known.</source>
        <translation>破坏或威胁该地块的非法活动，以及如何得知。</translation>
    </message>
    <message>
        <source>Why it cannot be developed: slope in degrees, distance in km, flooding.</source>
        <translation>为何不可开发：坡度（度）、距离（km）、淹水等。</translation>
    </message>
    <message>
        <source>Day until which the parcel stays out of stock and budget (year-month-day).</source>
        <translation>该地块不计入储量和预算的截止日（年-月-日）。</translation>
    </message>
    <message>
        <source>Who holds the emission rights over this parcel.</source>
        <translation>谁持有该地块的排放权。</translation>
    </message>
    <message>
        <source>Why this status was chosen.</source>
        <translation>选择此状态的理由。</translation>
    </message>
    <message>
        <source>Area (ha)</source>
        <translation>面积（ha）</translation>
    </message>
    <message>
        <source>Lists the parcels whose name contains this text, or whose id begins with it.</source>
        <translation>列出名称含有此文字或标识以此开头的地块。</translation>
    </message>
    <message>
        <source>Filter {parcels} by name or id</source>
        <translation>按名称或标识筛选{parcels}</translation>
    </message>
    <message>
        <source>Select rows to select the parcels on the map; double click or Enter zooms to them.</source>
        <translation>选择行即在地图上选择地块；双击或按回车键缩放到该地块。</translation>
    </message>
    <message>
        <source>Lists all parcels, those of one status, or those that need a look.</source>
        <translation>列出所有地块、某一状态的地块或需要查看的地块。</translation>
    </message>
    <message>
        <source>all parcels</source>
        <translation>所有地块</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>被标记</translation>
    </message>
    <message>
        <source>without stock</source>
        <translation>无储量</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Join the selected parcels into one; stocks add up, the largest gives its name and status.</source>
        <translation>将所选地块合为一个；储量相加，名称和状态取自最大的地块。</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>描摹</translation>
    </message>
    <message>
        <source>Make parcels of the polygons selected in another layer, with the status chosen above.</source>
        <translation>用其他图层中所选的多边形生成地块，采用上面选定的状态。</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Select parcels on the map, to tag them with the keys 1 to 5.</source>
        <translation>在地图上选择地块，再用 1 至 5 键标记。</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Draw a parcel with the chosen status: click its corners, end with a right click. The area in hectares stands at the cursor.</source>
        <translation>以选定的状态绘制地块：逐点单击拐角，右键结束。光标旁显示面积（公顷）。</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>涂标</translation>
    </message>
    <message>
        <source>Tag parcels with the chosen status: click one, or sweep over many. Esc takes a sweep back.</source>
        <translation>以选定的状态标记地块：单击一个，或扫过多个。Esc 取消本次涂标。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Cut parcels along a line: click along it, end with a right click. Selected parcels only, or all that the line crosses. Stocks are shared by area.</source>
        <translation>沿线切割地块：逐点单击，右键结束。仅切割所选地块；未选择时切割线所穿过的所有地块。储量按面积分摊。</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>修整</translation>
    </message>
    <message>
        <source>Move a parcel's edge to a line that crosses it twice: end with a right click. Stocks are scaled by area.</source>
        <translation>将地块边界移至一条两次穿过边界的线：右键结束。储量按面积折算。</translation>
    </message>
    <message>
        <source>Now: {status}. Here are excluded (key 5) and no status.</source>
        <translation>当前：{status}。此处有“排除”（5 键）和“无状态”。</translation>
    </message>
    <message>
        <source>Excluded (key 5), or no status</source>
        <translation>排除（5 键）或无状态</translation>
    </message>
    <message>
        <source>Key {key}: tag the selected parcels.</source>
        <translation>{key} 键：标记所选地块。</translation>
    </message>
    <message>
        <source>More statuses</source>
        <translation>更多状态</translation>
    </message>
    <message>
        <source>no status (untag)</source>
        <translation>无状态（取消标记）</translation>
    </message>
    <message>
        <source>Protected by a law that stood at the cut-off date and is enforced, or under a convention.</source>
        <translation>截止日有法律保护且有效执行，或受公约保护。</translation>
    </message>
    <message>
        <source>Protected by law, but damaged or threatened by illegal activity: tradeable side.</source>
        <translation>受法律保护，但遭受非法活动的破坏或威胁：计入可交易一方。</translation>
    </message>
    <message>
        <source>Cannot be developed during the whole period: too steep, too wet, too remote. Protected side.</source>
        <translation>整个期间不可开发：太陡、太湿或太偏远。计入受保护一方。</translation>
    </message>
    <message>
        <source>Everything else: may lawfully be cleared or used.</source>
        <translation>其余土地：可依法清除或利用。</translation>
    </message>
    <message>
        <source>Outside the country's control for a while: out of stock and budget until a date.</source>
        <translation>国家暂时不能控制：在某日之前不计入储量和预算。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Press New to make a workspace for your country or region, or Open. Then import or draw parcels, tag them here, and measure their stock in the Budget panel.</source>
        <translation>按“新建”为您的国家或地区创建工作区，或按“打开”。然后导入或绘制地块，在此标记，并在“预算”面板中测算其储量。</translation>
    </message>
    <message>
        <source>There are no parcels yet: press Import, or press a status and draw.</source>
        <translation>还没有地块：请按“导入”，或按一个状态后绘制。</translation>
    </message>
    <message>
        <source>List ({number})</source>
        <translation>列表（{number}）</translation>
    </message>
    <message>
        <source>Changes ({number})</source>
        <translation>更改（{number}）</translation>
    </message>
    <message>
        <source>Click the corners, right click to end.</source>
        <translation>逐点单击拐角，右键结束。</translation>
    </message>
    <message>
        <source>Click a parcel, or sweep over many.</source>
        <translation>单击一个地块，或扫过多个。</translation>
    </message>
    <message>
        <source>Click a line across, right click to end.</source>
        <translation>单击画一条横穿的线，右键结束。</translation>
    </message>
    <message>
        <source>Click the new edge, right click to end.</source>
        <translation>单击画出新边界，右键结束。</translation>
    </message>
    <message>
        <source>Select parcels, then press 1 to 5 to tag them.</source>
        <translation>选择地块，再按 1 至 5 标记。</translation>
    </message>
    <message>
        <source>protected (law)</source>
        <translation>受保护（法律）</translation>
    </message>
    <message>
        <source>protected (treaty)</source>
        <translation>受保护（公约）</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>{value} ha</source>
        <translation>{value} ha</translation>
    </message>
    <message>
        <source>P0: protected stock. T0: tradeable stock. B: annual terrestrial carbon budget, T0 over the period. All in tonnes of CO2-equivalent (tCO2e), unsaved edits included.</source>
        <translation>P0：受保护储量。T0：可交易储量。B：年度陆地碳预算，即 T0 除以期间年数。均以吨二氧化碳当量（tCO2e）计，含未保存的编辑。</translation>
    </message>
    <message>
        <source>Show or hide the table of totals by class.</source>
        <translation>显示或隐藏各类土地合计表。</translation>
    </message>
    <message>
        <source>Totals by class of land</source>
        <translation>各类土地合计</translation>
    </message>
    <message>
        <source>&lt;b&gt;P0&lt;/b&gt; {p0} · &lt;b&gt;T0&lt;/b&gt; {t0} · &lt;b&gt;B&lt;/b&gt; {b} tCO2e a year</source>
        <translation>&lt;b&gt;P0&lt;/b&gt; {p0} · &lt;b&gt;T0&lt;/b&gt; {t0} · &lt;b&gt;B&lt;/b&gt; 每年 {b} tCO2e</translation>
    </message>
    <message>
        <source>{parcels} flagged, kept out until accepted</source>
        <translation>{parcels}被标记，接受前不计入</translation>
    </message>
    <message>
        <source>{parcels} tagged, without stock</source>
        <translation>{parcels}有状态而无储量</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg)</source>
        <translation>工作区 (*.gpkg)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Create a workspace: one file for a place's parcels and accounts.</source>
        <translation>新建工作区：一个文件容纳一地的地块与账目。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a workspace; the arrow lists recent ones.</source>
        <translation>打开工作区；箭头列出最近使用的工作区。</translation>
    </message>
    <message>
        <source>Import parcels from any polygon layer or file, in any CRS.</source>
        <translation>从任意多边形图层或文件导入地块，任意坐标参照系。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Write the edits into the workspace.</source>
        <translation>将编辑写入工作区。</translation>
    </message>
    <message>
        <source>No workspace yet: make a new one or open one.</source>
        <translation>尚无工作区：请新建或打开一个。</translation>
    </message>
    <message>
        <source>joining date {date} · {years}</source>
        <translation>加入日 {date} · {years}</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>No recent workspaces</source>
        <translation>没有最近使用的工作区</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <translation>{verb}：{what}</translation>
    </message>
    <message>
        <source>These parcels have no geometry to show.</source>
        <translation>这些地块没有可显示的几何图形。</translation>
    </message>
    <message>
        <source>None of these parcels is on the map any more.</source>
        <translation>这些地块均已不在地图上。</translation>
    </message>
    <message>
        <source>“{name}” has unsaved edits: save or drop them first, then open the other workspace.</source>
        <translation>“{name}”有未保存的编辑：请先保存或放弃，再打开其他工作区。</translation>
    </message>
    <message>
        <source>PDF, to print…</source>
        <translation>PDF，用于打印…</translation>
    </message>
    <message>
        <source>HTML, for the browser…</source>
        <translation>HTML，用于浏览器…</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>XLSX, all tables…</source>
        <translation>XLSX，全部表格…</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV, one file a table…</source>
        <translation>CSV，每张表一个文件…</translation>
    </message>
    <message>
        <source>JSON, full precision…</source>
        <translation>JSON，完整精度…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export statement</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>Write the statement of the saved workspace: PDF, HTML, XLSX, CSV or JSON.</source>
        <translation>输出已保存工作区的报表：PDF、HTML、XLSX、CSV 或 JSON。</translation>
    </message>
    <message>
        <source>Print layout in this project, to edit</source>
        <translation>本工程中的打印布局，可编辑</translation>
    </message>
    <message>
        <source>Open after export</source>
        <translation>导出后打开</translation>
    </message>
    <message>
        <source>Language of the statement</source>
        <translation>报表语言</translation>
    </message>
    <message>
        <source>as on the screen</source>
        <translation>与界面相同</translation>
    </message>
    <message>
        <source>{name} statement</source>
        <translation>{name} 报表</translation>
    </message>
    <message>
        <source>Statement of {name}</source>
        <translation>{name} 的报表</translation>
    </message>
    <message>
        <source>The statement is a print layout of this project: Project &gt; Layouts &gt; {name}</source>
        <translation>报表已成为本工程的打印布局：工程 &gt; 布局 &gt; {name}</translation>
    </message>
    <message>
        <source>Unsaved edits are not in the statement: save them and export again.</source>
        <translation>报表不含未保存的编辑：请保存后重新导出。</translation>
    </message>
    <message>
        <source>1 parcel</source>
        <translation>1 个地块</translation>
    </message>
    <message>
        <source>{number} parcels</source>
        <translation>{number} 个地块</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation>{number} 年</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>A workspace is one file with a place's parcels, settings and accounts.</source>
        <translation>工作区是一个文件，包含一地的地块、设置和账目。</translation>
    </message>
    <message>
        <source>Give the workspace a name.</source>
        <translation>请给工作区命名。</translation>
    </message>
    <message>
        <source>Choose a file for the workspace.</source>
        <translation>请为工作区选择文件。</translation>
    </message>
    <message>
        <source>{file} exists already: choose another name.</source>
        <translation>{file} 已存在：请换一个名称。</translation>
    </message>
    <message>
        <source>There is no folder {folder}: choose another.</source>
        <translation>文件夹 {folder} 不存在：请另选一个。</translation>
    </message>
    <message>
        <source>You may not write in {folder}: choose another folder.</source>
        <translation>您无权在 {folder} 中写入：请另选文件夹。</translation>
    </message>
    <message>
        <source>Choose a coordinate reference system.</source>
        <translation>请选择坐标参照系。</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>File of the new workspace</source>
        <translation>新工作区的文件</translation>
    </message>
    <message>
        <source>What the workspace is called on screen and in reports.</source>
        <translation>工作区在屏幕和报表中的名称。</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Whose carbon is accounted; may stay empty.</source>
        <translation>核算谁的碳；可留空。</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Polygon layer of this project whose outline is the accounting area, or none.</source>
        <translation>本项目中的多边形图层，其轮廓即核算区域；也可不选。</translation>
    </message>
    <message>
        <source>Joining date</source>
        <translation>加入日</translation>
    </message>
    <message>
        <source>Day the country joins (year-month-day): the whole stock is measured on it.</source>
        <translation>国家加入之日（年-月-日）：全部储量以该日测算。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Years over which the tradeable stock becomes budgets.</source>
        <translation>可交易储量分摊为预算的年数。</translation>
    </message>
    <message>
        <source>Cut-off date</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Land that a law protected on this day counts as protected (year-month-day).</source>
        <translation>在该日受法律保护的土地视为受保护（年-月-日）。</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>CRS in which parcels are stored; areas are measured on the ellipsoid in any case.</source>
        <translation>存储地块所用的坐标参照系；面积始终在椭球面上量算。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>GeoPackage that is created; one file holds everything.</source>
        <translation>将创建的 GeoPackage；一个文件容纳全部内容。</translation>
    </message>
    <message>
        <source>Add a right holder</source>
        <translation>添加权利所有人</translation>
    </message>
    <message>
        <source>Adds a right holder: the state, a company, a community or a person. Holders own rights, projects and credits; each credit that is transferred goes to one of them.</source>
        <translation>添加一个权利所有人：国家、公司、社区或个人。所有人拥有权利、项目和信用额；每次转让的信用额都归其中之一。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.2.</source>
        <translation>规则：陆地碳小组，第 3.2.2 节。</translation>
    </message>
    <message>
        <source>Id of your own (made if empty)</source>
        <translation>自定标识（留空则自动生成）</translation>
    </message>
    <message>
        <source>Id of the right holder</source>
        <translation>权利所有人的标识</translation>
    </message>
    <message>
        <source>Add a project</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Adds a project on a right: avoidance on an emission right, sequestration on a right to new carbon. It covers all parcels of the right, or those named here.</source>
        <translation>在一项权利上添加项目：排放权对应避排项目，新碳权利对应封存项目。项目涵盖该权利的全部地块，或此处指定的地块。</translation>
    </message>
    <message>
        <source>The code stands in the serial numbers of its credits (A–Z and 0–9, such as A1) and belongs to one project only. The risk rating decides what share of its credits the reserve withholds. Nothing is redeemed before the national body has certified the project.</source>
        <translation>代码写在信用额的序列号中（A–Z 和 0–9，例如 A1），且只属于一个项目。风险评级决定储备银行扣留其信用额的份额。国家机构认证项目之前不能兑现。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.3 and Annex II.</source>
        <translation>规则：陆地碳小组，第 3.2.3 节和附件二。</translation>
    </message>
    <message>
        <source>Right (id or reference)</source>
        <translation>权利（标识或编号）</translation>
    </message>
    <message>
        <source>Code in serial numbers</source>
        <translation>序列号中的代码</translation>
    </message>
    <message>
        <source>Kind of credits</source>
        <translation>信用额种类</translation>
    </message>
    <message>
        <source>Risk rating</source>
        <translation>风险评级</translation>
    </message>
    <message>
        <source>Id of the project</source>
        <translation>项目的标识</translation>
    </message>
    <message>
        <source>Add a right</source>
        <translation>添加权利</translation>
    </message>
    <message>
        <source>Gives a holder a right over named parcels: emission (to emit their tradeable carbon, or to redeem it as avoidance credits) or new_carbon (to credits for new carbon). The two kinds may belong to different holders, and holders may share a parcel, up to the whole of it.</source>
        <translation>给予所有人对指定地块的权利：emission（排放其可交易陆地碳，或将其兑现为避排信用额）或 new_carbon（获得新碳的信用额）。两种权利可属于不同的所有人，几个所有人也可分享一个地块，合计不超过整个地块。</translation>
    </message>
    <message>
        <source>The annual amount of an emission right (tCO2e a year) is its share of the parcels' tradeable carbon divided by the period, unless another is given. The sum of all annual rights is at most the annual budget B: what goes beyond is refused, with the room that is left.</source>
        <translation>排放权的年度数量（tCO2e/年）是其在地块可交易陆地碳中的份额除以期限，除非另行给出。所有年度权利之和不得超过年度预算 B：超出部分将被拒绝，并说明剩余的余量。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, sections 3.2.2 and 3.2.3.</source>
        <translation>规则：陆地碳小组，第 3.2.2 和 3.2.3 节。</translation>
    </message>
    <message>
        <source>Right holder (id or name)</source>
        <translation>权利所有人（标识或名称）</translation>
    </message>
    <message>
        <source>Kind of right</source>
        <translation>权利种类</translation>
    </message>
    <message>
        <source>Share of each parcel (0 to 1)</source>
        <translation>占每个地块的份额（0 至 1）</translation>
    </message>
    <message>
        <source>Annual amount [tCO2e a year] (tradeable / period if empty)</source>
        <translation>年度数量 [tCO2e/年]（留空则为可交易碳除以期限）</translation>
    </message>
    <message>
        <source>From year (1, 2, … or calendar year)</source>
        <translation>起始年（1、2、… 或日历年）</translation>
    </message>
    <message>
        <source>To year (the end of the period if empty)</source>
        <translation>终止年（留空则至期限结束）</translation>
    </message>
    <message>
        <source>Document or number of the right</source>
        <translation>权利的文件或编号</translation>
    </message>
    <message>
        <source>Id of the right</source>
        <translation>权利的标识</translation>
    </message>
    <message>
        <source>Tradeable carbon of the right [tCO2e]</source>
        <translation>权利的可交易陆地碳 [tCO2e]</translation>
    </message>
    <message>
        <source>Annual amount of the right [tCO2e a year]</source>
        <translation>权利的年度数量 [tCO2e/年]</translation>
    </message>
    <message>
        <source>Number of parcels</source>
        <translation>地块数</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>原因，保存在日志中</translation>
    </message>
    <message>
        <source>Hash of the journal's last entry</source>
        <translation>日志最后一条的哈希值</translation>
    </message>
    <message>
        <source>Worth of a bond</source>
        <translation>债券的价值</translation>
    </message>
    <message>
        <source>Returns what a bond may be used for now, as credits (tCO2e): its amount minus what its issuer has emitted of the carbon behind it since, never below 0. A closed bond is worth nothing. Example: 10 t kept for three years, half the forest cleared in the fourth: 5 t.</source>
        <translation>返回债券目前可作为信用额使用的数量（tCO2e）：其数量减去发行人此后已排放的所对应的碳，不低于 0。已了结的债券没有价值。示例：10 吨保持三年，第四年砍掉一半森林：剩 5 吨。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, question 19.</source>
        <translation>规则：陆地碳小组，问题 19。</translation>
    </message>
    <message>
        <source>Bond (id or reference)</source>
        <translation>债券（标识或编号）</translation>
    </message>
    <message>
        <source>Worth now [tCO2e]</source>
        <translation>目前价值 [tCO2e]</translation>
    </message>
    <message>
        <source>Amount of the bond [tCO2e]</source>
        <translation>债券的数量 [tCO2e]</translation>
    </message>
    <message>
        <source>Cancels credits for ever, in tCO2e; the country's required stock falls by as much. They are named by their serial numbers, or are other credits that the reserve, the fund, an insurance or a holder holds, named by their reference and an amount.</source>
        <translation>永久取消信用额（tCO2e）；国家的应有碳储量等量下降。用序列号指明，或是储备银行、基金、保险或所有人持有的其他信用额，用编号和数量指明。</translation>
    </message>
    <message>
        <source>Purposes: obligation (a holder who emitted carbon that was redeemed buys as many credits of any kind and cancels them; the project is named), cure (to close the country's shortfall), voluntary.</source>
        <translation>目的：obligation（排放了已兑现碳的所有人购买等量的任何种类的信用额并取消；须指明项目）、cure（弥补国家的短缺额）、voluntary（自愿）。</translation>
    </message>
    <message>
        <source>The year is the one closed last, whose shortfall this may close, or the open one. Credits sold earlier stay valid whoever holds them.</source>
        <translation>年份为最近关闭的一年（取消可弥补其短缺额）或未关闭的一年。此前售出的信用额无论由谁持有都继续有效。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.4, standards 3 and 5, and Annex II.</source>
        <translation>规则：陆地碳小组，第 3.2.4 节标准 3 和 5，以及附件二。</translation>
    </message>
    <message>
        <source>Project whose obligation is met (code or id)</source>
        <translation>履行责任的项目（代码或标识）</translation>
    </message>
    <message>
        <source>Year (1, 2, … or calendar year; the one closed last if empty)</source>
        <translation>年份（1、2、… 或日历年；留空则为最近关闭的一年）</translation>
    </message>
    <message>
        <source>Other credits, in place of serials (id or reference)</source>
        <translation>其他信用额，代替序列号（标识或编号）</translation>
    </message>
    <message>
        <source>Amount of the other credits [tCO2e]</source>
        <translation>其他信用额的数量 [tCO2e]</translation>
    </message>
    <message>
        <source>Credits cancelled [tCO2e]</source>
        <translation>已取消的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Name what is cancelled: either serial numbers, or other credits with an amount.</source>
        <translation>请指明要取消什么：序列号，或带数量的其他信用额，二者取一。</translation>
    </message>
    <message>
        <source>How much of “{other}” is cancelled? Give an amount in tCO2e.</source>
        <translation>要取消“{other}”的多少？请以 tCO2e 给出数量。</translation>
    </message>
    <message>
        <source>Certify a project</source>
        <translation>认证项目</translation>
    </message>
    <message>
        <source>Keeps the national body's certification of a project: by which standard, from which date, and until when. Without a valid certification a project redeems no credits.</source>
        <translation>保存国家机构对项目的认证：依据何标准、自何日起、至何日止。没有有效认证的项目不能兑现信用额。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.3.</source>
        <translation>规则：陆地碳小组，第 3.2.3 节。</translation>
    </message>
    <message>
        <source>Project (code or id)</source>
        <translation>项目（代码或标识）</translation>
    </message>
    <message>
        <source>Valid until (open if empty)</source>
        <translation>有效期至（留空则不限）</translation>
    </message>
    <message>
        <source>Document or number of the certificate</source>
        <translation>证书的文件或编号</translation>
    </message>
    <message>
        <source>Id of the certification</source>
        <translation>认证的标识</translation>
    </message>
    <message>
        <source>Change a certification</source>
        <translation>更改认证</translation>
    </message>
    <message>
        <source>Suspends, withdraws or restores (valid) the last certification of a project from a date on. Credits redeemed earlier stay valid; none are redeemed while it is suspended or after it is withdrawn. What is withdrawn is not restored: certify the project anew.</source>
        <translation>自某日起暂停、撤销或恢复（valid）项目最近的认证。此前兑现的信用额继续有效；暂停期间或撤销之后不能兑现。撤销后不能恢复：请重新认证项目。</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>新状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Document this rests on</source>
        <translation>所依据的文件</translation>
    </message>
    <message>
        <source>The project “{project}” was never certified: certify it first.</source>
        <translation>项目“{project}”从未获得认证：请先认证。</translation>
    </message>
    <message>
        <source>Claim credits from the fund</source>
        <translation>从基金申领信用额</translation>
    </message>
    <message>
        <source>Takes credits (tCO2e) out of the international fund into the country's reserve, where they can be cancelled to close a shortfall.</source>
        <translation>将信用额（tCO2e）从国际基金取入本国储备，在那里可取消以弥补短缺额。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, Annex II.</source>
        <translation>规则：陆地碳小组，附件二。</translation>
    </message>
    <message>
        <source>Closes a bond that is used or bought back, and returns what it was worth (tCO2e). The carbon behind it may be redeemed again.</source>
        <translation>了结已使用或已购回的债券，并返回其当时的价值（tCO2e）。其所对应的碳可再次兑现。</translation>
    </message>
    <message>
        <source>What it was worth [tCO2e]</source>
        <translation>当时的价值 [tCO2e]</translation>
    </message>
    <message>
        <source>Close a year</source>
        <translation>关闭年度</translation>
    </message>
    <message>
        <source>Closes the first open year of the accounts: its figures are kept as they stand, every right in force gains its annual entitlement on the tradeable carbon kept, and from now on the year changes only by corrections.</source>
        <translation>关闭账户中第一个未关闭的年度：其数字按现状保存，每项有效的权利按所保持的可交易陆地碳获得年度可兑现额度，此后该年只能通过更正改变。</translation>
    </message>
    <message>
        <source>Balance = actual stock − required stock, in tCO2e. Where it is negative, nobody in the country redeems credits until a year end or a corrective cancellation restores it; what would close the shortfall is told.</source>
        <translation>余额 = 实有碳储量 − 应有碳储量，单位 tCO2e。余额为负时，在某个年末或用于弥补的取消使其恢复之前，全国任何人都不能兑现信用额；同时会说明用什么可以弥补短缺额。</translation>
    </message>
    <message>
        <source>Years are closed one after the other. Rule: Terrestrial Carbon Group, section 3.2.4, standard 5.</source>
        <translation>年度须依次关闭。规则：陆地碳小组，第 3.2.4 节标准 5。</translation>
    </message>
    <message>
        <source>Year (1, 2, … or calendar year; the first open one if empty)</source>
        <translation>年份（1、2、… 或日历年；留空则为第一个未关闭的年度）</translation>
    </message>
    <message>
        <source>Accounting year closed, 1 the first</source>
        <translation>已关闭的核算年度，1 为第一年</translation>
    </message>
    <message>
        <source>Required stock at the year's end [tCO2e]</source>
        <translation>年末应有碳储量 [tCO2e]</translation>
    </message>
    <message>
        <source>Actual stock at the year's end [tCO2e]</source>
        <translation>年末实有碳储量 [tCO2e]</translation>
    </message>
    <message>
        <source>Balance at the year's end [tCO2e]</source>
        <translation>年末余额 [tCO2e]</translation>
    </message>
    <message>
        <source>Whether the country keeps within its budget</source>
        <translation>国家是否在预算之内</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>遵守情况</translation>
    </message>
    <message>
        <source>Returns the compliance table, one row for each accounting year up to the one asked for, all amounts in tCO2e, and the balance of that year.</source>
        <translation>返回合规表，截至所求年度每个核算年度一行，数量均以 tCO2e 计，并返回该年的余额。</translation>
    </message>
    <message>
        <source>required(k) = P0 + B × (N − k) + credits redeemed up to k − credits cancelled up to k + buffers up to k; actual(k) = actual(k − 1) − emissions(k) + removals(k), or a measurement; balance = actual − required. The country complies where the balance is 0 or more.</source>
        <translation>应有(k) = P0 + B × (N − k) + 截至 k 兑现的信用额 − 截至 k 取消的信用额 + 截至 k 的缓冲量；实有(k) = 实有(k − 1) − 排放量(k) + 清除量(k)，或测量值；余额 = 实有 − 应有。余额为 0 或以上即遵守规定。</translation>
    </message>
    <message>
        <source>REDEMPTION_ALLOWED tells whether credits could be redeemed in that year: it is false after a year that ended short, until a balance is restored. SHORTFALL_TCO2E is what was missing at the year's end.</source>
        <translation>REDEMPTION_ALLOWED 说明该年能否兑现信用额：某年末出现短缺之后为否，直至余额恢复。SHORTFALL_TCO2E 是年末的短缺额。</translation>
    </message>
    <message>
        <source>Modes: by_rules refuses credits reported for suspended years; as_printed counts credits as given, refused ones too, as the paper's own table does in its years 4 and 5. The figures of open years are drafts.</source>
        <translation>方式：by_rules 不计暂停年度所报的信用额；as_printed 按给出的信用额计入，包括被拒绝的，与论文表格的第 4、5 年一致。未关闭年度的数字为草稿。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.4, standard 5, question 9, and Annex I.</source>
        <translation>规则：陆地碳小组，第 3.2.4 节标准 5、问题 9 和附件一。</translation>
    </message>
    <message>
        <source>Year (1, 2, … or calendar year; the last with entries if empty)</source>
        <translation>年份（1、2、… 或日历年；留空则为有条目的最后一年）</translation>
    </message>
    <message>
        <source>Credits of suspended years</source>
        <translation>暂停年度的信用额</translation>
    </message>
    <message>
        <source>Compliance table</source>
        <translation>合规表</translation>
    </message>
    <message>
        <source>Accounting year of the figures, 1 the first</source>
        <translation>数字所属的核算年度，1 为第一年</translation>
    </message>
    <message>
        <source>Whether redemption was allowed in the year</source>
        <translation>该年是否允许兑现</translation>
    </message>
    <message>
        <source>Shortfall at the year's end [tCO2e]</source>
        <translation>年末短缺额 [tCO2e]</translation>
    </message>
    <message>
        <source>The accounts have no entries yet: record some, or give the year.</source>
        <translation>账户还没有条目：请录入条目，或给出年份。</translation>
    </message>
    <message>
        <source>Gives active credits (tCO2e) to the international terrestrial carbon fund, which covers what national reserves cannot. From then on no holder owns them.</source>
        <translation>将有效的信用额（tCO2e）交给国际陆地碳基金，由其弥补国家储备所不能弥补的部分。此后它们不再属于任何所有人。</translation>
    </message>
    <message>
        <source>Replaces the amount of an entry by a new entry that names the one it corrects; both stay in the ledger. The last correction counts; the amount 0 takes the entry out.</source>
        <translation>用一条指明被更正条目的新条目替换其数量；两者都保留在账本中。以最后一次更正为准；数量为 0 即去掉该条目。</translation>
    </message>
    <message>
        <source>A closed year changes in no other way, and its corrections need a note. The figures at the year's close are kept beside the corrected ones.</source>
        <translation>已关闭的年度只能这样改变，且更正需要备注。年度关闭时的数字与更正后的数字一并保存。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.4, standard 5.</source>
        <translation>规则：陆地碳小组，第 3.2.4 节标准 5。</translation>
    </message>
    <message>
        <source>Id of the entry to correct</source>
        <translation>要更正的条目的标识</translation>
    </message>
    <message>
        <source>Right amount [tCO2e]</source>
        <translation>正确的数量 [tCO2e]</translation>
    </message>
    <message>
        <source>Note (required for a closed year)</source>
        <translation>备注（已关闭的年度必填）</translation>
    </message>
    <message>
        <source>Id of the correcting entry</source>
        <translation>更正条目的标识</translation>
    </message>
    <message>
        <source>The country is {short} tCO2e short: redemption is suspended until a year end or a corrective cancellation restores the balance.</source>
        <translation>国家短缺 {short} tCO2e：在某个年末或用于弥补的取消使余额恢复之前，暂停兑现。</translation>
    </message>
    <message>
        <source>{source}: {available} tCO2e there, closes {closes} tCO2e.</source>
        <translation>{source}：现有 {available} tCO2e，可弥补 {closes} tCO2e。</translation>
    </message>
    <message>
        <source>Keeps credits of another registry (tCO2e), which may be cancelled in place of the country's own: held by the reserve bank, by the international fund, by an insurance, or by a holder who bought them to meet an obligation.</source>
        <translation>保存其他登记处的信用额（tCO2e），可代替本国信用额取消：由储备银行、国际基金、保险持有，或由为履行责任而购买的所有人持有。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.4, standard 3, and Annex II.</source>
        <translation>规则：陆地碳小组，第 3.2.4 节标准 3 和附件二。</translation>
    </message>
    <message>
        <source>Registry they are in</source>
        <translation>所在的登记处</translation>
    </message>
    <message>
        <source>Their serial numbers there</source>
        <translation>在该处的序列号</translation>
    </message>
    <message>
        <source>Amount [tCO2e]</source>
        <translation>数量 [tCO2e]</translation>
    </message>
    <message>
        <source>Held by this holder instead (id or name)</source>
        <translation>改由此所有人持有（标识或名称）</translation>
    </message>
    <message>
        <source>Id of the other credits</source>
        <translation>其他信用额的标识</translation>
    </message>
    <message>
        <source>Early action</source>
        <translation>早期行动</translation>
    </message>
    <message>
        <source>Lists the parcels that were protected between the start of the mechanism and the joining date, with area (ha) and stock (tCO2e) on the joining date. Their carbon is tradeable and may be credited from the joining date on.</source>
        <translation>列出在机制开始日与加入日之间受到保护的地块，及其在加入日的面积（公顷）和碳储量（tCO2e）。它们的碳是可交易的，自加入日起可获得信用额。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, questions 13 and 28 (the example's start is 1 January 2013).</source>
        <translation>规则：陆地碳小组，问题 13 和 28（示例的开始日为 2013 年 1 月 1 日）。</translation>
    </message>
    <message>
        <source>Start of the mechanism (that of the safeguards if empty)</source>
        <translation>机制开始日（留空则采用保障措施中的日期）</translation>
    </message>
    <message>
        <source>Area [ha]</source>
        <translation>面积 [ha]</translation>
    </message>
    <message>
        <source>Stock on the joining date [tCO2e]</source>
        <translation>加入日的碳储量 [tCO2e]</translation>
    </message>
    <message>
        <source>When did the mechanism start? Give the date, such as 2013-01-01, or set the safeguard.</source>
        <translation>机制何时开始？请给出日期，例如 2013-01-01，或设定该保障措施。</translation>
    </message>
    <message>
        <source>Ends a right with the year given, which is its last. What was accrued and not redeemed stays available to its projects; from the next year on it gains nothing, and makes room for other rights within the annual budget.</source>
        <translation>以给出的年份为最后一年终止权利。已累计而未兑现的部分仍可供其项目使用；自下一年起不再增加，并在年度预算内为其他权利腾出余量。</translation>
    </message>
    <message>
        <source>Last year (1, 2, … or calendar year)</source>
        <translation>最后一年（1、2、… 或日历年）</translation>
    </message>
    <message>
        <source>Entitlement of holders</source>
        <translation>所有人的可兑现额度</translation>
    </message>
    <message>
        <source>Returns what each right holder could redeem a year by keeping their tradeable carbon: their tradeable stock (tCO2e) divided by the years of the period. It works on any polygon layer with a status, a stock and a holder, without a workspace; its selection is honoured.</source>
        <translation>返回每个权利所有人保持其可交易陆地碳时每年可兑现的数量：其可交易碳储量（tCO2e）除以期限的年数。适用于任何含状态、碳储量和所有人的多边形图层，无需工作区；有选择时只计所选要素。</translation>
    </message>
    <message>
        <source>Status codes: protected, inaccessible (protected side); threatened, tradeable (tradeable side); excluded (neither). Parcels without a status or stock, and parcels whose quality flag nobody has accepted, count with their area only. Areas are in ha on the ellipsoid.</source>
        <translation>状态代码：protected、inaccessible（受保护一侧）；threatened、tradeable（可交易一侧）；excluded（两者皆非）。没有状态或碳储量的地块，以及质量标记未被接受的地块，只计面积。面积为椭球面上的公顷数。</translation>
    </message>
    <message>
        <source>The columns: holder, parcels, area_ha, protected_tco2e, tradeable_tco2e, annual_tco2e.</source>
        <translation>各列：holder、parcels、area_ha、protected_tco2e、tradeable_tco2e、annual_tco2e。</translation>
    </message>
    <message>
        <source>Area [ha] (computed on the ellipsoid if empty)</source>
        <translation>面积 [ha]（留空则在椭球面上计算）</translation>
    </message>
    <message>
        <source>Quality flag</source>
        <translation>质量标记</translation>
    </message>
    <message>
        <source>Flag accepted</source>
        <translation>标记已接受</translation>
    </message>
    <message>
        <source>Stock [tCO2e]</source>
        <translation>储量 [tCO2e]</translation>
    </message>
    <message>
        <source>Period [years]</source>
        <translation>期间 [年]</translation>
    </message>
    <message>
        <source>Entitlement by holder</source>
        <translation>各所有人的可兑现额度</translation>
    </message>
    <message>
        <source>Number of holders</source>
        <translation>所有人数量</translation>
    </message>
    <message>
        <source>Tradeable stock [tCO2e]</source>
        <translation>可交易碳储量 [tCO2e]</translation>
    </message>
    <message>
        <source>Protected stock [tCO2e]</source>
        <translation>受保护碳储量 [tCO2e]</translation>
    </message>
    <message>
        <source>Entitlement of all holders [tCO2e a year]</source>
        <translation>全部所有人的可兑现额度 [tCO2e/年]</translation>
    </message>
    <message>
        <source>Choose the field of “{layer}” that holds the right holder.</source>
        <translation>请选择“{layer}”中保存权利所有人的字段。</translation>
    </message>
    <message>
        <source>“{layer}” has no parcels: choose a layer or a selection with parcels.</source>
        <translation>“{layer}”没有地块：请选择含地块的图层或选择集。</translation>
    </message>
    <message>
        <source>There is nothing to record: give an amount, or a layer with an amount for each parcel.</source>
        <translation>没有可录入的内容：请给出数量，或含各地块数量的图层。</translation>
    </message>
    <message>
        <source>Give either one amount or a layer with amounts, not both.</source>
        <translation>请给出一个数量或含数量的图层，不要两者都给。</translation>
    </message>
    <message>
        <source>“{layer}” has an amount of {amount} tCO2e without a parcel: fill in its id.</source>
        <translation>“{layer}”有 {amount} tCO2e 没有对应的地块：请填写其标识。</translation>
    </message>
    <message>
        <source>{number} rows without an amount are left out.</source>
        <translation>{number} 行没有数量，未录入。</translation>
    </message>
    <message>
        <source>“{layer}” has no amounts to record: fill in the field, or select other rows.</source>
        <translation>“{layer}”没有可录入的数量：请填写该字段，或选择其他行。</translation>
    </message>
    <message>
        <source>{number} {things} are called “{name}”: give the id instead ({ids}).</source>
        <translation>有 {number} 个{things}名为“{name}”：请改用标识（{ids}）。</translation>
    </message>
    <message>
        <source>The accounts have no “{name}” among the {things}: give the id or one of {known}.</source>
        <translation>账户的{things}中没有“{name}”：请给出标识，或以下之一：{known}。</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>已取消：未写入任何内容。</translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}”: choose one of {known}.</source>
        <translation>“{layer}”没有字段“{field}”：请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>right holders</source>
        <translation>权利所有人</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>bonds</source>
        <translation>债券</translation>
    </message>
    <message>
        <source>other credits</source>
        <translation>其他信用额</translation>
    </message>
    <message>
        <source>Statement of a holder</source>
        <translation>所有人对账单</translation>
    </message>
    <message>
        <source>Returns what a right holder has as the accounts stand, in tCO2e: a table of the years with the entitlement accrued, the credits redeemed, the entitlement carried over and the emissions, and, if asked for, the last movements of their credits, newest first.</source>
        <translation>返回权利所有人在当前账户中的情况，单位 tCO2e：一张按年度的表，列出累计的可兑现额度、兑现的信用额、结转的额度和排放量；如有要求，再列出其信用额最近的变动，最新的在前。</translation>
    </message>
    <message>
        <source>AVAILABLE_TCO2E is what the holder's projects could redeem now, in whole tonnes, leaving suspension and certification aside. OBLIGATION_TCO2E is redeemed carbon that was emitted: as many credits must be bought and cancelled.</source>
        <translation>AVAILABLE_TCO2E 是所有人的项目现在可兑现的数量（整吨），不考虑暂停和认证。OBLIGATION_TCO2E 是已兑现而又排放的碳：须购买并取消等量的信用额。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, sections 3.2.2 to 3.2.4.</source>
        <translation>规则：陆地碳小组，第 3.2.2 至 3.2.4 节。</translation>
    </message>
    <message>
        <source>Most movements listed</source>
        <translation>最多列出的变动数</translation>
    </message>
    <message>
        <source>Years of the holder</source>
        <translation>所有人的各年度</translation>
    </message>
    <message>
        <source>Number of rights</source>
        <translation>权利数量</translation>
    </message>
    <message>
        <source>Number of projects</source>
        <translation>项目数量</translation>
    </message>
    <message>
        <source>Credits redeemed [tCO2e]</source>
        <translation>已兑现的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Entitlement carried over [tCO2e]</source>
        <translation>结转的可兑现额度 [tCO2e]</translation>
    </message>
    <message>
        <source>Credits that could be redeemed now [tCO2e]</source>
        <translation>现在可兑现的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Active credits owned [tCO2e]</source>
        <translation>拥有的有效信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Withheld credits [tCO2e]</source>
        <translation>扣留的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Obligation to buy and cancel [tCO2e]</source>
        <translation>购买并取消的责任 [tCO2e]</translation>
    </message>
    <message>
        <source>Issues a bond of X tCO2e on the tradeable carbon that the holder of an emission right keeps. As credits it is worth X minus what the issuer has emitted of that carbon since. While it is open, the carbon behind it is not redeemed a second time.</source>
        <translation>以排放权所有人所保持的可交易陆地碳发行 X tCO2e 的债券。作为信用额，其价值为 X 减去发行人此后已排放的该部分碳。债券未了结期间，其所对应的碳不能再次兑现。</translation>
    </message>
    <message>
        <source>Emission right (id or reference)</source>
        <translation>排放权（标识或编号）</translation>
    </message>
    <message>
        <source>Buyer (id or name)</source>
        <translation>购买者（标识或名称）</translation>
    </message>
    <message>
        <source>Number or document of the bond</source>
        <translation>债券的编号或文件</translation>
    </message>
    <message>
        <source>Year (1, 2, … or calendar year; the open one if empty)</source>
        <translation>年份（1、2、… 或日历年；留空则为未关闭的年度）</translation>
    </message>
    <message>
        <source>Id of the bond</source>
        <translation>债券的标识</translation>
    </message>
    <message>
        <source>Leakage bound</source>
        <translation>泄漏上限</translation>
    </message>
    <message>
        <source>Returns the most carbon (tCO2e) that could leak to countries outside the mechanism, which is the protected stock there, and how the bound falls as each of them joins, in the order of the table. Inside a country there is no leakage by design, over the period.</source>
        <translation>返回最多可能泄漏到机制以外国家的碳（tCO2e），即那里的受保护碳储量，以及这些国家按表中顺序逐个加入时上限如何下降。在整个期限内，一国之内按设计没有泄漏。</translation>
    </message>
    <message>
        <source>The table has one row a country: its name, whether it is a member (true or false, 1 or 0, yes or no), its protected stock P0 and its tradeable stock T0 in tCO2e. Layers of countries work too; their selection is honoured.</source>
        <translation>表中每个国家一行：名称、是否为成员（true 或 false、1 或 0、yes 或 no）、受保护碳储量 P0 和可交易碳储量 T0（tCO2e）。国家图层也可以；有选择时只计所选要素。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, question 23.</source>
        <translation>规则：陆地碳小组，问题 23。</translation>
    </message>
    <message>
        <source>Name of the country</source>
        <translation>国家名称</translation>
    </message>
    <message>
        <source>Whether it is a member</source>
        <translation>是否为成员</translation>
    </message>
    <message>
        <source>Protected stock P0 [tCO2e]</source>
        <translation>受保护储量 P0 [tCO2e]</translation>
    </message>
    <message>
        <source>Tradeable stock T0 [tCO2e]</source>
        <translation>可交易储量 T0 [tCO2e]</translation>
    </message>
    <message>
        <source>Bound as countries join</source>
        <translation>各国加入时的上限</translation>
    </message>
    <message>
        <source>Table of countries</source>
        <translation>国家表</translation>
    </message>
    <message>
        <source>Bound of international leakage [tCO2e]</source>
        <translation>国际泄漏上限 [tCO2e]</translation>
    </message>
    <message>
        <source>Number of members</source>
        <translation>成员数量</translation>
    </message>
    <message>
        <source>Number of countries</source>
        <translation>国家数量</translation>
    </message>
    <message>
        <source>{country} has no P0 or no T0: fill in both, in tCO2e.</source>
        <translation>{country} 没有 P0 或 T0：请以 tCO2e 填写两者。</translation>
    </message>
    <message>
        <source>A country without a name</source>
        <translation>没有名称的国家</translation>
    </message>
    <message>
        <source>“{value}” does not say whether {country} is a member: write true or false, 1 or 0, yes or no.</source>
        <translation>“{value}”未说明 {country} 是否为成员：请写 true 或 false、1 或 0、yes 或 no。</translation>
    </message>
    <message>
        <source>Credits moved [tCO2e]</source>
        <translation>变动的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Freezes the workspace's parcels as they were on the joining date and opens the accounts with the protected stock P0, the tradeable stock T0 and the annual budget B (tCO2e), by the budget method decided for the workspace.</source>
        <translation>冻结工作区各地块在加入日的状况，并按为工作区确定的预算方法，以受保护碳储量 P0、可交易碳储量 T0 和年度预算 B（tCO2e）开立账户。</translation>
    </message>
    <message>
        <source>The parcels need their status and stock; parcels without them, and parcels whose quality flag nobody has accepted, stand outside the accounts and are reported. It is done once.</source>
        <translation>地块需要有状态和碳储量；没有这些的地块，以及质量标记未被接受的地块，不计入账户并会列出。只做一次。</translation>
    </message>
    <message>
        <source>The country code begins the serial numbers of credits: 2 to 12 of A–Z and 0–9, such as EXA. The annual buffer (tCO2e a year, usually 0) is for countries that use the mechanism to meet new commitments of their own.</source>
        <translation>国家代码是信用额序列号的开头：2 至 12 个 A–Z 和 0–9 的字符，例如 EXA。年度缓冲量（tCO2e/年，通常为 0）供用本机制履行自身新承诺的国家使用。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.1 and question 9.</source>
        <translation>规则：陆地碳小组，第 3.2.1 节和问题 9。</translation>
    </message>
    <message>
        <source>Country code in serial numbers</source>
        <translation>序列号中的国家代码</translation>
    </message>
    <message>
        <source>Annual buffer [tCO2e a year]</source>
        <translation>年度缓冲量 [tCO2e/年]</translation>
    </message>
    <message>
        <source>Document the figures rest on</source>
        <translation>数字所依据的文件</translation>
    </message>
    <message>
        <source>Annual terrestrial carbon budget [tCO2e a year]</source>
        <translation>年度陆地碳预算 [tCO2e/年]</translation>
    </message>
    <message>
        <source>Layer of the parcels, instead of their names (its selection is honoured)</source>
        <translation>地块图层，代替地块名称（有选择时只计所选要素）</translation>
    </message>
    <message>
        <source>Field with the parcel's id</source>
        <translation>含地块标识的字段</translation>
    </message>
    <message>
        <source>Parcels (ids or names, with commas)</source>
        <translation>地块（标识或名称，用逗号分隔）</translation>
    </message>
    <message>
        <source>Record an entry</source>
        <translation>录入条目</translation>
    </message>
    <message>
        <source>Records what happened in an open year, in tCO2e, never negative: emissions, removals, the growth measured on a parcel, or a measurement of the country's whole stock.</source>
        <translation>录入未关闭年度中发生的情况，单位 tCO2e，不得为负：排放量、清除量、在地块上测得的增长，或对全国碳储量的测量。</translation>
    </message>
    <message>
        <source>Type one amount, for the whole country or for a parcel or a right holder, or choose a layer with an amount for each parcel, such as the losses of a map; its selection is honoured. Rows without an amount, or with 0, are left out. All entries are recorded or none.</source>
        <translation>输入一个数量，针对全国、一个地块或一个权利所有人；或选择含各地块数量的图层，例如由地图得出的损失；有选择时只计所选要素。没有数量或数量为 0 的行不录入。所有条目要么全部录入，要么都不录入。</translation>
    </message>
    <message>
        <source>Kinds: emissions; removals (add to the stock and, on a parcel, may be credited); growth (new carbon that the country's figures contain already: may be credited, adds nothing to the stock); measured (replaces the stock at the year's end); avoidance, sequestration, cancelled (credits kept without serial numbers elsewhere).</source>
        <translation>种类：emissions（排放量）；removals（清除量：增加碳储量，在地块上可获得信用额）；growth（增长：国家数字中已包含的新碳，可获得信用额，不增加碳储量）；measured（测量：替换年末碳储量）；avoidance、sequestration、cancelled（在别处保存而没有序列号的信用额）。</translation>
    </message>
    <message>
        <source>Emissions of a parcel take its tradeable carbon, its protected carbon or new carbon. A year is 1, 2, … or the calendar year in which it begins. Closed years change only by a correction.</source>
        <translation>地块的排放取用其可交易陆地碳、受保护陆地碳或新碳。年份为 1、2、… 或其开始所在的日历年。已关闭的年度只能通过更正改变。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.4, standard 5, and Annex I.</source>
        <translation>规则：陆地碳小组，第 3.2.4 节标准 5 和附件一。</translation>
    </message>
    <message>
        <source>Layer with an amount for each parcel, instead of one amount</source>
        <translation>含各地块数量的图层，代替一个数量</translation>
    </message>
    <message>
        <source>Year (1, 2, … or calendar year)</source>
        <translation>年份（1、2、… 或日历年）</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>录入的内容</translation>
    </message>
    <message>
        <source>Parcel (id or name; empty: the whole country)</source>
        <translation>地块（标识或名称；留空：全国）</translation>
    </message>
    <message>
        <source>Carbon that was emitted (by the parcel's side if empty)</source>
        <translation>排放了哪种碳（留空则按地块所属一侧）</translation>
    </message>
    <message>
        <source>Source of the figure</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>Field with the amount [tCO2e]</source>
        <translation>含数量的字段 [tCO2e]</translation>
    </message>
    <message>
        <source>Number of entries recorded</source>
        <translation>录入的条目数</translation>
    </message>
    <message>
        <source>Sum of the amounts [tCO2e]</source>
        <translation>数量之和 [tCO2e]</translation>
    </message>
    <message>
        <source>Ids of the entries, with commas</source>
        <translation>条目的标识，用逗号分隔</translation>
    </message>
    <message>
        <source>Redeems credits for a certified project, in whole tonnes (tCO2e), with serial numbers COUNTRY-VINTAGE-PROJECT-FIRST-LAST; what is left of the entitlement stays for later years. The reserve withholds its share by the project's risk rating. Redeeming adds the same amount to the protected carbon: the ratchet.</source>
        <translation>为已认证的项目以整吨（tCO2e）兑现信用额，序列号为 国家-年份-项目-首号-末号；剩余的可兑现额度留待以后年度。储备银行按项目的风险评级扣留其份额。兑现使受保护陆地碳等量增加：棘轮机制。</translation>
    </message>
    <message>
        <source>It is refused, with the reason, where the project is not certified, the entitlement or the annual budget B would be exceeded, the carbon was emitted before, or redemption is suspended because the country is short.</source>
        <translation>以下情形将被拒绝并说明原因：项目未经认证、超出可兑现额度或年度预算 B、该碳此前已排放，或因国家短缺而暂停兑现。</translation>
    </message>
    <message>
        <source>The year is the one closed last or the open one (1, 2, … or the calendar year in which it begins); without one, the year closed last where that is possible. A refused request can be kept in the accounts: the run then ends without error, REFUSED holds the code of the reason and SERIALS is empty.</source>
        <translation>年份为最近关闭的一年或未关闭的一年（1、2、… 或其开始所在的日历年）；不填则在可能时为最近关闭的一年。被拒绝的申请可保存在账户中：此时运行不报错，REFUSED 为原因代码，SERIALS 为空。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, sections 3.2.3 and 3.2.4, and Annex II.</source>
        <translation>规则：陆地碳小组，第 3.2.3 和 3.2.4 节，以及附件二。</translation>
    </message>
    <message>
        <source>Keep the request in the accounts if it is refused</source>
        <translation>如被拒绝，将申请保存在账户中</translation>
    </message>
    <message>
        <source>Amount [tCO2e, whole tonnes]</source>
        <translation>数量 [tCO2e，整吨]</translation>
    </message>
    <message>
        <source>Serial numbers issued</source>
        <translation>签发的序列号</translation>
    </message>
    <message>
        <source>Serial numbers the holder may trade</source>
        <translation>所有人可交易的序列号</translation>
    </message>
    <message>
        <source>Serial numbers withheld by the reserve</source>
        <translation>储备银行扣留的序列号</translation>
    </message>
    <message>
        <source>Accounting year the credits are booked to</source>
        <translation>信用额计入的核算年度</translation>
    </message>
    <message>
        <source>Code of the reason for which it was refused</source>
        <translation>被拒绝的原因代码</translation>
    </message>
    <message>
        <source>Nothing was issued; the request is kept in the accounts.</source>
        <translation>没有签发信用额；申请已保存在账户中。</translation>
    </message>
    <message>
        <source>Lists the blocks of credits with serial numbers, amount (tCO2e), vintage, project, owner and state, all of them or those of an owner, a project, a vintage or a state; and, if asked for, every movement of the blocks listed, oldest first.</source>
        <translation>列出信用额的各批次，含序列号、数量（tCO2e）、年份、项目、所有者和状态；可列出全部，或某所有者、某项目、某年份或某状态的；如有要求，再列出这些批次的每次变动，最早的在前。</translation>
    </message>
    <message>
        <source>States: active, withheld (in the reserve), fund (given to the international fund), retired, cancelled. The vintage is the calendar year in which the accounting year began. IN_EXISTENCE_TCO2E leaves out what was cancelled.</source>
        <translation>状态：active（有效）、withheld（扣留在储备中）、fund（已交给国际基金）、retired（已注销）、cancelled（已取消）。年份（vintage）为核算年度开始所在的日历年。IN_EXISTENCE_TCO2E 不含已取消的信用额。</translation>
    </message>
    <message>
        <source>Of this owner only (id or name)</source>
        <translation>仅此所有者（标识或名称）</translation>
    </message>
    <message>
        <source>Of this project only (code or id)</source>
        <translation>仅此项目（代码或标识）</translation>
    </message>
    <message>
        <source>Of this vintage only (calendar year)</source>
        <translation>仅此年份（日历年）</translation>
    </message>
    <message>
        <source>In this state only</source>
        <translation>仅此状态</translation>
    </message>
    <message>
        <source>Holding these serial numbers</source>
        <translation>含有这些序列号</translation>
    </message>
    <message>
        <source>Number of blocks</source>
        <translation>批次数量</translation>
    </message>
    <message>
        <source>Credits listed [tCO2e]</source>
        <translation>列出的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Credits listed that are not cancelled [tCO2e]</source>
        <translation>列出的未取消的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Cover of the reserve</source>
        <translation>储备的覆盖率</translation>
    </message>
    <message>
        <source>Returns what the reserve bank holds (withheld credits and other credits, tCO2e) against the shortfall that it expects. Cover is held / expected, and should be 1 or more; where nothing is expected it is left empty. The scenario algorithm helps to assess the shortfall.</source>
        <translation>返回储备银行持有的数量（扣留的信用额和其他信用额，tCO2e）与其预期短缺额的对比。覆盖率为持有量除以预期短缺额，应为 1 或以上；没有预期短缺额时为空。情景算法有助于评估短缺额。</translation>
    </message>
    <message>
        <source>Shortfall that is expected [tCO2e]</source>
        <translation>预期的短缺额 [tCO2e]</translation>
    </message>
    <message>
        <source>Other credits of the reserve [tCO2e]</source>
        <translation>储备银行的其他信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Cover (held / expected)</source>
        <translation>覆盖率（持有量/预期短缺额）</translation>
    </message>
    <message>
        <source>What full cover still needs [tCO2e]</source>
        <translation>达到完全覆盖还需要 [tCO2e]</translation>
    </message>
    <message>
        <source>Restate the budget</source>
        <translation>重述预算</translation>
    </message>
    <message>
        <source>Changes P0, T0 and the annual budget B from a year on; the old figures stay in force for the years before. Changes are in tCO2e and may be negative.</source>
        <translation>自某年起更改 P0、T0 和年度预算 B；此前年度仍适用旧数字。变化量以 tCO2e 计，可为负。</translation>
    </message>
    <message>
        <source>Causes: pool_added (a carbon pool is phased in), territory_excluded (land the country cannot control through no fault of its own), territory_returned, method (another method of the budget, with its evidence). By the rule the new T0 is the old one and its change, and B is T0 / N; rights change in step with their parcels.</source>
        <translation>原因：pool_added（新增碳库）、territory_excluded（国家非因自身过失而无法控制的土地）、territory_returned（恢复控制的土地）、method（改用另一预算方法，附证据）。按规则，新的 T0 为旧值加其变化量，B 为 T0 / N；权利随其地块同步变化。</translation>
    </message>
    <message>
        <source>The changes may be given by parcel, as a layer or table with the parcel's id and the change of its protected and its tradeable stock; the sums are then made of them. The year must be open.</source>
        <translation>变化可按地块给出：含地块标识及其受保护、可交易碳储量变化量的图层或表；总和由此得出。年份必须未关闭。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, note 17, questions 2 and 12.</source>
        <translation>规则：陆地碳小组，注 17、问题 2 和 12。</translation>
    </message>
    <message>
        <source>Parcels that change (layer or table)</source>
        <translation>发生变化的地块（图层或表）</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Change of the protected stock [tCO2e]</source>
        <translation>受保护碳储量的变化 [tCO2e]</translation>
    </message>
    <message>
        <source>Change of the tradeable stock [tCO2e]</source>
        <translation>可交易碳储量的变化 [tCO2e]</translation>
    </message>
    <message>
        <source>Change of P0 [tCO2e] (the parcels' sum if empty)</source>
        <translation>P0 的变化 [tCO2e]（留空则为各地块之和）</translation>
    </message>
    <message>
        <source>Change of T0 [tCO2e] (the parcels' sum if empty)</source>
        <translation>T0 的变化 [tCO2e]（留空则为各地块之和）</translation>
    </message>
    <message>
        <source>Change of the actual stock [tCO2e] (of both if empty)</source>
        <translation>实有碳储量的变化 [tCO2e]（留空则为两者之和）</translation>
    </message>
    <message>
        <source>New annual budget [tCO2e a year] (T0 / N if empty)</source>
        <translation>新的年度预算 [tCO2e/年]（留空则为 T0 / N）</translation>
    </message>
    <message>
        <source>New method of the budget (as before if empty)</source>
        <translation>新的预算方法（留空则不变）</translation>
    </message>
    <message>
        <source>Retires credits: their owner has used them, against a commitment for example, and nobody can use or trade them again. It does not change the country's required stock, as cancelling does.</source>
        <translation>注销信用额：所有者已将其使用，例如用于履行承诺，此后任何人不得再使用或交易。与取消不同，注销不改变国家的应有碳储量。</translation>
    </message>
    <message>
        <source>Note, such as what they were used for</source>
        <translation>备注，例如用途</translation>
    </message>
    <message>
        <source>Credits retired [tCO2e]</source>
        <translation>已注销的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Return credits</source>
        <translation>退还信用额</translation>
    </message>
    <message>
        <source>Returns withheld credits (tCO2e) to their owners, as good compliance earns. Credits that the reserve got from the fund have no owner and stay.</source>
        <translation>因良好合规将扣留的信用额（tCO2e）退还其所有者。储备银行从基金取得的信用额没有所有者，继续保留。</translation>
    </message>
    <message>
        <source>{parameter} is {value}: give a whole number.</source>
        <translation>{parameter} 为 {value}：请给出整数。</translation>
    </message>
    <message>
        <source>Year {year} is outside the period: give 1 to {period}, or {first} to {last} (the calendar year in which the accounting year begins).</source>
        <translation>{year} 年在期限之外：请给出 1 至 {period}，或 {first} 至 {last}（核算年度开始所在的日历年）。</translation>
    </message>
    <message>
        <source>Serial numbers (such as EXA-2015-A1-1-40; several with commas)</source>
        <translation>序列号（例如 EXA-2015-A1-1-40；多个用逗号分隔）</translation>
    </message>
    <message>
        <source>Set the annual buffer</source>
        <translation>设定年度缓冲量</translation>
    </message>
    <message>
        <source>Sets the annual buffer (tCO2e a year) from a year on, for countries that use the mechanism to meet new commitments of their own. Each year's buffer adds to the required stock, and the credits of a year are at most B − buffer − the year's emissions. 0 takes it away.</source>
        <translation>自某年起设定年度缓冲量（tCO2e/年），供用本机制履行自身新承诺的国家使用。每年的缓冲量计入应有碳储量，一年的信用额最多为 B − 缓冲量 − 当年排放量。设为 0 即取消。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, question 9.</source>
        <translation>规则：陆地碳小组，问题 9。</translation>
    </message>
    <message>
        <source>Set the reserve's share</source>
        <translation>设定储备份额</translation>
    </message>
    <message>
        <source>Sets what share of every new issue the reserve bank withholds for projects of a risk rating, from a year on: 0 to 1 (the paper's example withholds 10 of each 100, which is 0.1). Whole tonnes are withheld; the part of a tonne is kept for the project's next issue.</source>
        <translation>自某年起设定储备银行从某一风险评级项目的每次新签发中扣留的份额：0 至 1（论文示例每 100 个扣留 10 个，即 0.1）。以整吨扣留；不足一吨的部分留待该项目下次签发。</translation>
    </message>
    <message>
        <source>The rating follows how the project is carried out, the natural risk and the capacity to enforce. Without a share nothing is withheld.</source>
        <translation>评级依据项目的实施方式、自然风险和执行能力。未设定份额则不扣留。</translation>
    </message>
    <message>
        <source>Share of each issue (0 to 1)</source>
        <translation>每次签发的份额（0 至 1）</translation>
    </message>
    <message>
        <source>Set a safeguard</source>
        <translation>设定保障措施</translation>
    </message>
    <message>
        <source>Sets one of the country's market safeguards; all are off until they are set. An empty value takes it back.</source>
        <translation>设定国家的一项市场保障措施；未设定时均不启用。留空即取消。</translation>
    </message>
    <message>
        <source>trigger_price: credits enter the market only at this price per tonne or above; guaranteed_minimum_t: so many tonnes a year enter at any price; market_share (0 to 1) with market_size_t (tonnes a year): at most this share of the market.</source>
        <translation>trigger_price：每吨价格达到此价或更高时信用额才能进入市场；guaranteed_minimum_t：每年不论价格可进入市场的吨数；market_share（0 至 1）与 market_size_t（吨/年）：最多占市场的这一份额。</translation>
    </message>
    <message>
        <source>listed_buyers, listed_sellers: holders (ids or names, with commas), until listed_until_year; auction_only (true or false) with auctions, such as [{"year": 3, "at": "2018-05-01"}]; operator_id: the one holder who buys all and sells later; banking_years: for so many years after theirs credits can be used.</source>
        <translation>listed_buyers、listed_sellers：所有人（标识或名称，用逗号分隔），至 listed_until_year 年；auction_only（true 或 false）与 auctions，例如 [{"year": 3, "at": "2018-05-01"}]；operator_id：唯一收购并在以后出售的所有人；banking_years：信用额在其年度之后还可使用的年数。</translation>
    </message>
    <message>
        <source>block_on_obligation (true unless set): no redemption while an obligation is open; mechanism_start: a date, for early action. In any case the avoidance credits of a year are at most the annual budget B.</source>
        <translation>block_on_obligation（未设定时为 true）：有未履行的责任时不能兑现；mechanism_start：日期，用于早期行动。无论如何，一年的避排信用额最多为年度预算 B。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, question 24.</source>
        <translation>规则：陆地碳小组，问题 24。</translation>
    </message>
    <message>
        <source>Value (empty: off)</source>
        <translation>值（留空：不启用）</translation>
    </message>
    <message>
        <source>Transfers credits from their owner to another holder. A part of a block may be named, which splits it and changes no total. Credits are fully fungible: a buyer need not look back.</source>
        <translation>将信用额从其所有者转让给另一所有人。可指明一个批次的一部分，批次将被拆分而总量不变。信用额完全可互换：购买者无需追溯。</translation>
    </message>
    <message>
        <source>The safeguards that the country has set decide whether the transfer is let through: the trigger price, the market share, the lists of buyers and sellers, auctions, the operator, banking. The price is per tonne, in the currency of the safeguards.</source>
        <translation>国家设定的保障措施决定是否允许转让：触发价格、市场份额、买方和卖方名单、拍卖、经营者、结存。价格为每吨价格，货币与保障措施相同。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.3 and question 24.</source>
        <translation>规则：陆地碳小组，第 3.2.3 节和问题 24。</translation>
    </message>
    <message>
        <source>To the holder (id or name)</source>
        <translation>转让给（标识或名称）</translation>
    </message>
    <message>
        <source>Price per tonne</source>
        <translation>每吨价格</translation>
    </message>
    <message>
        <source>Sold at (auction, or the date of one; empty: directly)</source>
        <translation>出售途径（auction 或拍卖日期；留空：直接出售）</translation>
    </message>
    <message>
        <source>Credits transferred [tCO2e]</source>
        <translation>已转让的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Serial numbers transferred</source>
        <translation>已转让的序列号</translation>
    </message>
    <message>
        <source>Verify the ledger</source>
        <translation>核验账本</translation>
    </message>
    <message>
        <source>Checks that nobody has tampered with the accounts of a workspace: the chain of hashes of the journal, every row of the accounts' tables against what the journal's acts wrote, and the triggers that guard them. It only reads, and never repairs.</source>
        <translation>检查工作区的账户是否被篡改：日志的哈希链、账户各表的每一行与日志中各操作所写的内容，以及保护它们的触发器。只读取，不修复。</translation>
    </message>
    <message>
        <source>FIRST_BAD_ENTRY is the number of the first journal entry that is not what was written, or that wrote a row that was changed, added or taken away; −1 where all is well. The table lists what was found.</source>
        <translation>FIRST_BAD_ENTRY 是第一条与写入时不符的日志条目的编号，或其写入的行被更改、添加或删去的条目编号；一切正常时为 −1。表中列出所发现的问题。</translation>
    </message>
    <message>
        <source>An anchor is the head hash printed in an earlier statement: it must be in the chain, which also finds a journal rewritten as a whole since.</source>
        <translation>锚是早先报告中印出的末尾哈希值：它必须在链中，由此还能发现此后被整体重写的日志。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.5, rule 3: a third party can check every figure.</source>
        <translation>规则：陆地碳小组，第 3.2.5 节规则 3：第三方可以核对每个数字。</translation>
    </message>
    <message>
        <source>Head hash of an earlier statement</source>
        <translation>早先报告中的末尾哈希值</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Number of journal entries</source>
        <translation>日志条目数</translation>
    </message>
    <message>
        <source>Whether nothing was tampered with</source>
        <translation>是否未被篡改</translation>
    </message>
    <message>
        <source>First bad entry (−1: none)</source>
        <translation>第一条有问题的条目（−1：无）</translation>
    </message>
    <message>
        <source>Cancelled: the ledger was not checked to its end.</source>
        <translation>已取消：账本未核验完毕。</translation>
    </message>
    <message>
        <source>{entries} entries: nothing was tampered with.</source>
        <translation>{entries} 条日志：未发现篡改。</translation>
    </message>
    <message>
        <source>Puts active credits (tCO2e) into the reserve bank, beside the share it withholds of every issue. Their owner cannot trade them, and may get them back.</source>
        <translation>将有效的信用额（tCO2e）放入储备银行，在其从每次签发中扣留的份额之外。其所有者不能交易它们，但可取回。</translation>
    </message>
    <message>
        <source>The accounts of this workspace are not open yet: open them first (Credits panel, or the algorithm “Open the accounts”).</source>
        <translation>此工作区的账户尚未开立：请先开立（信用额面板，或算法“开立账户”）。</translation>
    </message>
    <message>
        <source>The accounts of this workspace are open already: what changed since the joining date goes in as an entry, a correction or new terms.</source>
        <translation>此工作区的账户已经开立：加入日之后的变化请作为条目、更正或新条款录入。</translation>
    </message>
    <message>
        <source>“{subject}” cannot stand in serial numbers: give the country a code of 2 to 12 letters A–Z and figures, such as EXA.</source>
        <translation>“{subject}”不能用于序列号：请给国家一个由 2 至 12 个字母 A–Z 和数字组成的代码，例如 EXA。</translation>
    </message>
    <message>
        <source>“{subject}” is no way to set the budget: use one of {known}.</source>
        <translation>“{subject}”不是设定预算的方法：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>The parcel {subject} is there twice: each parcel enters the accounts once.</source>
        <translation>地块 {subject} 出现了两次：每个地块只进入账户一次。</translation>
    </message>
    <message>
        <source>The parcels of the joining date hold {parcels} tCO2e that count, the accounts open with {stock} tCO2e: check the measurement if they should be the same.</source>
        <translation>加入日各地块计入的储量为 {parcels} tCO2e，而账户以 {stock} tCO2e 开立：两者若应相同，请核对测量。</translation>
    </message>
    <message>
        <source>{number} entries are of years outside the period: they stay in the ledger and count in no year.</source>
        <translation>有 {number} 条条目的年份在期限之外：它们保留在账本中，但不计入任何年份。</translation>
    </message>
    <message>
        <source>The entry {subject}, made before the accounts were opened, counts in no year: its kind is “{kind}” and its amount {amount} tCO2e.</source>
        <translation>账户开立前的条目 {subject} 不计入任何年份：其类型为“{kind}”，数量为 {amount} tCO2e。</translation>
    </message>
    <message>
        <source>The entry {subject}, made before the accounts were opened, counts for the country only: the parcel {parcel} cannot bear it.</source>
        <translation>账户开立前的条目 {subject} 只计入全国：地块 {parcel} 无法承载它。</translation>
    </message>
    <message>
        <source>There is no {table} “{subject}” in this workspace: check its id or code.</source>
        <translation>此工作区中没有 {table}“{subject}”：请检查其标识或代码。</translation>
    </message>
    <message>
        <source>“{subject}” is no kind of account entry: use one of {known}.</source>
        <translation>“{subject}”不是账户条目的类型：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>“{subject}” is no kind of carbon: use one of {known}.</source>
        <translation>“{subject}”不是碳的类型：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>An entry of the kind “{subject}” takes no carbon of a parcel: leave the kind of carbon empty.</source>
        <translation>类型为“{subject}”的条目不取用地块的碳：请将碳的类型留空。</translation>
    </message>
    <message>
        <source>{subject}: {value} is no amount of tCO2e, which is a number that is nought or more.</source>
        <translation>{subject}：{value} 不是 tCO2e 数量，数量须为零或更大的数。</translation>
    </message>
    <message>
        <source>“{subject}” is no year: give a whole number, 1 for the first year of the period, or a calendar year.</source>
        <translation>“{subject}”不是年份：请给出整数，1 表示期限的第一年，或给出日历年份。</translation>
    </message>
    <message>
        <source>A measurement is of the whole stock of the country: leave the parcel {subject} out, and enter what changed on it as an emission or as growth.</source>
        <translation>测量针对全国的总储量：请不要填写地块 {subject}，其上的变化请作为排放量或生长量录入。</translation>
    </message>
    <message>
        <source>Year {subject} has a measurement already: correct that entry instead of adding a second one.</source>
        <translation>第 {subject} 年已有一次测量：请更正该条目，不要再添加第二条。</translation>
    </message>
    <message>
        <source>Growth belongs to a parcel: name the parcel, or enter it as removals of the country.</source>
        <translation>生长量属于某个地块：请指明地块，或将其作为全国的清除量录入。</translation>
    </message>
    <message>
        <source>There is an entry with the id {subject} already: leave the id empty.</source>
        <translation>已有标识为 {subject} 的条目：请将标识留空。</translation>
    </message>
    <message>
        <source>The parcel {subject} is not in the accounts: they have the parcels of the joining date and what came of them by splitting and merging.</source>
        <translation>地块 {subject} 不在账户中：账户包含加入日的地块以及由其分割和合并而成的地块。</translation>
    </message>
    <message>
        <source>The parcel {subject} has been split or merged: name what came of it instead ({by}).</source>
        <translation>地块 {subject} 已被分割或合并：请改用由其产生的地块（{by}）。</translation>
    </message>
    <message>
        <source>{subject} cannot have emitted {amount} tCO2e of new carbon: only {grown} tCO2e of growth are measured there, and {left} tCO2e of the joining date are left. Enter the growth first, or an emission of the carbon that was there.</source>
        <translation>{subject} 不可能排放 {amount} tCO2e 的新碳：那里只测得 {grown} tCO2e 的增长，而加入日的碳还剩 {left} tCO2e。请先录入增长，或录入对原有碳的排放。</translation>
    </message>
    <message>
        <source>With this entry year {subject} would have {avoidance_tco2e} tCO2e of avoidance credits, more than its annual budget of {budget_tco2e} tCO2e: correct the amount.</source>
        <translation>加上此条目，第 {subject} 年的避免排放信用额将达 {avoidance_tco2e} tCO2e，超过其年度预算 {budget_tco2e} tCO2e：请更正数量。</translation>
    </message>
    <message>
        <source>{subject} cannot have emitted {amount} tCO2e of {carbon} carbon: only {left} tCO2e of it are left. Enter the rest as emissions of new carbon, or correct the amount.</source>
        <translation>{subject} 不可能排放了 {amount} tCO2e 的 {carbon} 碳：只剩 {left} tCO2e。请将其余部分作为新碳的排放量录入，或更正数量。</translation>
    </message>
    <message>
        <source>The holder {subject} has no emission right: the {amount} tCO2e count for the country and on no parcel.</source>
        <translation>所有人 {subject} 没有排放权：这 {amount} tCO2e 只计入全国，不计入任何地块。</translation>
    </message>
    <message>
        <source>The entry {subject} is of the year {year}, outside the period: it counts in no year and needs no correction.</source>
        <translation>条目 {subject} 属于 {year} 年，在期限之外：它不计入任何年份，无需更正。</translation>
    </message>
    <message>
        <source>Year {year} is closed: say in the note why the entry {subject} is corrected.</source>
        <translation>第 {year} 年已关闭：请在备注中说明为何更正条目 {subject}。</translation>
    </message>
    <message>
        <source>The entry {subject} states {amount} tCO2e already: give the right amount, or 0 to take it out.</source>
        <translation>条目 {subject} 的数量已经是 {amount} tCO2e：请给出正确的数量，或用 0 将其移除。</translation>
    </message>
    <message>
        <source>Nothing can be booked to year {subject} here: possible are the years {first} to {last}. The entries of a closed year change only by a correction.</source>
        <translation>这里不能记入第 {subject} 年：可以记入第 {first} 至 {last} 年。已关闭年份的条目只能通过更正来改变。</translation>
    </message>
    <message>
        <source>Year {subject} cannot be closed now: years are closed in turn, and the next is year {next}.</source>
        <translation>现在不能关闭第 {subject} 年：各年须依次关闭，下一个是第 {next} 年。</translation>
    </message>
    <message>
        <source>All {period} years of the period are closed: there is none left to close.</source>
        <translation>期限的全部 {period} 年都已关闭：没有可关闭的年份了。</translation>
    </message>
    <message>
        <source>Year {subject} is closed without a single entry: if there were emissions, correct it by entries of the next year.</source>
        <translation>第 {subject} 年在没有任何条目的情况下关闭：如果有排放，请用下一年的条目补正。</translation>
    </message>
    <message>
        <source>Year {subject} ends {short_tco2e} tCO2e short: nothing may be redeemed until a year's end or a cancellation closes the shortfall.</source>
        <translation>第 {subject} 年末短缺 {short_tco2e} tCO2e：在某个年末或一次取消补足短缺之前，不得兑现任何信用额。</translation>
    </message>
    <message>
        <source>Redemption is suspended: year {year} ended {short_tco2e} tCO2e short. Cancel as many credits of any kind, or wait for a year's end that restores the balance.</source>
        <translation>兑现已暂停：第 {year} 年末短缺 {short_tco2e} tCO2e。请取消等量的任何种类的信用额，或等待某个年末恢复余额。</translation>
    </message>
    <message>
        <source>An annual buffer of {buffer} tCO2e is more than the annual budget of {budget} tCO2e: make it smaller.</source>
        <translation>年度缓冲量 {buffer} tCO2e 大于年度预算 {budget} tCO2e：请减小缓冲量。</translation>
    </message>
    <message>
        <source>“{subject}” is no reason to restate the budget: use one of {known}.</source>
        <translation>“{subject}”不是重述预算的理由：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>There are terms from year {later} on already: new terms cannot begin before them, in year {subject}.</source>
        <translation>已有自第 {later} 年起的条款：新条款不能在其之前的第 {subject} 年开始。</translation>
    </message>
    <message>
        <source>New terms need their evidence: name the document or measurement that they rest on.</source>
        <translation>新条款需要依据：请写明其所依据的文件或测量。</translation>
    </message>
    <message>
        <source>The annual budget is a historical average: give the new average, as it does not follow from the stock.</source>
        <translation>年度预算是历史平均值：请给出新的平均值，因为它不能由储量推出。</translation>
    </message>
    <message>
        <source>The budget cannot be restated to {value} tCO2e, below nought: check the changes.</source>
        <translation>预算不能重述为 {value} tCO2e，即低于零：请检查变化量。</translation>
    </message>
    <message>
        <source>The annual rights of year {subject} add up to {annual} tCO2e, more than the new annual budget of {budget} tCO2e: end or reduce rights first.</source>
        <translation>第 {subject} 年的年度权利合计 {annual} tCO2e，超过新的年度预算 {budget} tCO2e：请先终止或减少权利。</translation>
    </message>
    <message>
        <source>The parcel {subject} has {stock} tCO2e and cannot change by {change} tCO2e: check the change.</source>
        <translation>地块 {subject} 有 {stock} tCO2e，不能变化 {change} tCO2e：请检查变化量。</translation>
    </message>
    <message>
        <source>The shares of the parcel {subject} come to {value}: those of its successors must add up to 1.</source>
        <translation>地块 {subject} 的份额合计为 {value}：其后继地块的份额之和必须为 1。</translation>
    </message>
    <message>
        <source>The parcels {first} and {second} are under different rights or projects and cannot become one ({subject}): keep them apart, or bring them under the same rights first.</source>
        <translation>地块 {first} 和 {second} 属于不同的权利或项目，不能合为一个（{subject}）：请保持分开，或先将它们置于相同的权利之下。</translation>
    </message>
    <message>
        <source>There are no countries in the table: give one row for each country.</source>
        <translation>表中没有国家：请为每个国家提供一行。</translation>
    </message>
    <message>
        <source>The country {subject} is in the table twice: keep one row for each country.</source>
        <translation>国家 {subject} 在表中出现了两次：请每个国家只保留一行。</translation>
    </message>
    <message>
        <source>Terrestrial carbon</source>
        <translation>陆地碳</translation>
    </message>
    <message>
        <source>Terrestrial carbon budget</source>
        <translation>陆地碳预算</translation>
    </message>
    <message>
        <source>Protected and tradeable stock (tCO2e) and the annual budget of tagged parcels.</source>
        <translation>已标记地块的受保护与可交易储量（tCO2e）及年度预算。</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Budget by status and basis</source>
        <translation>按状态和依据的预算</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Method of the annual budget</source>
        <translation>年度预算的方法</translation>
    </message>
    <message>
        <source>History of emissions (historical average; a path of a CSV file works too)</source>
        <translation>排放历史（历史平均；也可填 CSV 文件路径）</translation>
    </message>
    <message>
        <source>Projected emissions over the period [tCO2e] (projection)</source>
        <translation>期间内的预测排放量 [tCO2e]（预测）</translation>
    </message>
    <message>
        <source>Plan class (land-management plan)</source>
        <translation>计划类别（土地管理计划）</translation>
    </message>
    <message>
        <source>Sums the carbon stock of parcels by status and basis, and returns the protected stock P0, the tradeable stock T0 and the annual budget B (all in tCO2e; areas in ha on the ellipsoid).</source>
        <translation>按状态和依据汇总地块的碳储量，给出受保护储量 P0、可交易储量 T0 和年度预算 B（均为 tCO2e；面积为椭球面上的公顷数）。</translation>
    </message>
    <message>
        <source>Status codes: protected, inaccessible (protected side of the account); threatened, tradeable (tradeable side); excluded (neither). Parcels without a status, and parcels whose quality flag nobody has accepted, stay out of the stocks and are reported.</source>
        <translation>状态代码：protected、inaccessible（受保护一方）；threatened、tradeable（可交易一方）；excluded（两者皆非）。无状态的地块以及质量标记尚无人接受的地块不计入储量，并予以报告。</translation>
    </message>
    <message>
        <source>Codes are exact: small letters, no spaces around them. An empty text is no status, like NULL.</source>
        <translation>代码须完全一致：小写字母，前后无空格。空文本与 NULL 一样表示无状态。</translation>
    </message>
    <message>
        <source>Methods: tradeable_stock (B = T0 / period), historical_average (B = mean annual emission of 20 to 30 years; the classes stay as they are), projection (T0 = the reviewed projection of emissions over the period), land_management_plan (only land planned for conversion is tradeable).</source>
        <translation>方法：tradeable_stock（B = T0 / 期间）、historical_average（B = 20 至 30 年的平均年排放量；类别不变）、projection（T0 = 经评审的期间排放预测值）、land_management_plan（只有计划转用的土地可交易）。</translation>
    </message>
    <message>
        <source>The history is a table of year and emissions (tCO2e); the path of a CSV file or another table is understood too.</source>
        <translation>历史是年份与排放量（tCO2e）的表；也可填写 CSV 文件或其他表的路径。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.1, points 1 to 4, and question 2.</source>
        <translation>规则：陆地碳组织，3.2.1 节第 1 至 4 点，常问问题 2。</translation>
    </message>
    <message>
        <source>National terrestrial carbon budget [tCO2e]</source>
        <translation>国家陆地碳预算 [tCO2e]</translation>
    </message>
    <message>
        <source>Area of protected carbon [ha]</source>
        <translation>受保护陆地碳的面积 [ha]</translation>
    </message>
    <message>
        <source>Area of tradeable carbon [ha]</source>
        <translation>可交易陆地碳的面积 [ha]</translation>
    </message>
    <message>
        <source>Stock kept out by flags [tCO2e]</source>
        <translation>因标记而未计入的储量 [tCO2e]</translation>
    </message>
    <message>
        <source>Parcels without a status</source>
        <translation>无状态的地块数</translation>
    </message>
    <message>
        <source>… and {number} more of the same.</source>
        <translation>……同类还有 {number} 项。</translation>
    </message>
    <message>
        <source>The history “{text}” is no table that can be read: give the path of a CSV file.</source>
        <translation>历史“{text}”不是可读的表：请填写 CSV 文件的路径。</translation>
    </message>
    <message>
        <source>The history file {path} is not text in UTF-8: save it as CSV in UTF-8.</source>
        <translation>历史文件 {path} 不是 UTF-8 文本：请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The history file {path} cannot be read ({reason}): check its name and folder.</source>
        <translation>历史文件 {path} 无法读取（{reason}）：请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>The table “{table}” has no columns of years and emissions: give two columns.</source>
        <translation>表“{table}”没有年份和排放量两列：请提供两列。</translation>
    </message>
    <message>
        <source>The history has a year without emissions: give pairs of year and tCO2e.</source>
        <translation>历史中有一年缺排放量：请成对填写年份和 tCO2e。</translation>
    </message>
    <message>
        <source>Row {number} of the history is not a year and a number of tCO2e: “{row}”.</source>
        <translation>历史第 {number} 行不是年份和 tCO2e 数值：“{row}”。</translation>
    </message>
    <message>
        <source>Parcels without an area (no geometry, an invalid one, or an empty field): {number}. They count as 0 ha.</source>
        <translation>无面积的地块（无几何、几何无效或字段为空）：{number} 个。按 0 ha 计。</translation>
    </message>
    <message>
        <source>Choose the field of “{layer}” for {parameter}: without it there is no budget.</source>
        <translation>请为 {parameter} 选择“{layer}”的字段：没有它就没有预算。</translation>
    </message>
    <message>
        <source>none at all</source>
        <translation>一个也没有</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{field}”: choose the right one for {parameter}. Its fields: {known}.</source>
        <translation>图层“{layer}”没有字段“{field}”：请为{parameter}选择正确的字段。其字段有：{known}。</translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” holds text ({type}), not numbers: choose a numeric field, or convert it with the field calculator.</source>
        <translation>“{layer}”的字段“{field}”是文本（{type}）而非数值：请选择数值字段，或用字段计算器转换。</translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” holds numbers ({type}), not the codes this needs: choose a text field.</source>
        <translation>“{layer}”的字段“{field}”是数值（{type}）而非所需的代码：请选择文本字段。</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate reference system, so its areas cannot be measured: set one in the layer's properties, or choose a field with areas in ha.</source>
        <translation>图层“{layer}”没有坐标参照系，无法量算面积：请在图层属性中设置，或选择以公顷计的面积字段。</translation>
    </message>
    <message>
        <source>Areas are measured on the ellipsoid {ellipsoid}.</source>
        <translation>面积在椭球 {ellipsoid} 上量算。</translation>
    </message>
    <message>
        <source>“{text}” is no class code: write whole numbers and ranges from low to high, such as 1-23,30.</source>
        <translation>“{text}”不是类别代码：请填写整数或由小到大的范围，如 1-23,30。</translation>
    </message>
    <message>
        <source>“{name}” makes more than {most} classes: choose fewer codes.</source>
        <translation>“{name}”产生的类别超过 {most} 个：请选择较少的代码。</translation>
    </message>
    <message>
        <source>Looking for the values of “{raster}”; giving the codes or the years saves this.</source>
        <translation>正在查找“{raster}”的值；给出代码或年份可省去此步。</translation>
    </message>
    <message>
        <source>The map “{raster}” holds numbers with decimals, not classes: choose a map of classes, or give the codes.</source>
        <translation>地图“{raster}”含小数，不是类别：请选择类别地图，或给出代码。</translation>
    </message>
    <message>
        <source>There are {prefixes} prefixes for {rasters} rasters: give one for each, in their order.</source>
        <translation>{rasters} 个栅格有 {prefixes} 个前缀：请按顺序为每个栅格给出一个。</translation>
    </message>
    <message>
        <source>“{prefix}” cannot begin the name of a column: use one to five of the letters a–z, digits and _, with a letter first.</source>
        <translation>“{prefix}”不能作为列名的开头：请使用一到五个字母 a–z、数字或 _，并以字母开头。</translation>
    </message>
    <message>
        <source>The prefix “{prefix}” is there twice: give each raster its own.</source>
        <translation>前缀“{prefix}”出现了两次：请为每个栅格各给一个。</translation>
    </message>
    <message>
        <source>Create workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Creates a workspace: one GeoPackage file with the parcels, right holders, settings and accounts of a country or region, with its styles and forms.
The period is in years; the annual budget is the tradeable stock divided by it. Land protected by law on the cut-off date, 6 December 2005, counts as protected. Inaccessibility is judged on the joining date.
Areas are measured on the ellipsoid whatever the coordinate reference system; without a choice it is the boundary's, else EPSG:4326. Several boundary polygons become one.
An existing workspace with parcels or accounts in it is never overwritten.</source>
        <translation>新建工作区：一个 GeoPackage 文件，包含一个国家或地区的地块、权利所有人、设置和账目，以及样式和表单。
期间以年计；年度预算为可交易储量除以期间年数。在截止日 2005 年 12 月 6 日受法律保护的土地视为受保护。是否不可开发以加入日为准。
无论使用何种坐标参照系，面积都在椭球面上量算；未选择时采用边界图层的坐标参照系，否则为 EPSG:4326。多个边界多边形合为一个。
已有地块或账目的工作区绝不会被覆盖。</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>坐标参照系</translation>
    </message>
    <message>
        <source>Joining date (today if empty)</source>
        <translation>加入日（留空为今天）</translation>
    </message>
    <message>
        <source>Period (years)</source>
        <translation>期间（年）</translation>
    </message>
    <message>
        <source>Cut-off date for protection by law</source>
        <translation>法律保护的截止日</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>{path} is on a network drive: only one person at a time can edit there, and a broken connection can lose edits. A folder of this computer is safer.</source>
        <translation>{path} 位于网络驱动器：同一时间只能一人编辑，连接中断可能丢失编辑。放在本机文件夹更安全。</translation>
    </message>
    <message>
        <source>“{value}” is no coordinate reference system QGIS knows: use one such as EPSG:4326.</source>
        <translation>“{value}”不是 QGIS 识别的坐标参照系：请使用如 EPSG:4326 的坐标参照系。</translation>
    </message>
    <message>
        <source>Workspace created: {path}</source>
        <translation>已创建工作区：{path}</translation>
    </message>
    <message>
        <source>The boundary layer has no coordinate reference system: set its CRS first.</source>
        <translation>边界图层没有坐标参照系：请先设置。</translation>
    </message>
    <message>
        <source>The boundary cannot be placed in {crs}: choose another CRS.</source>
        <translation>边界无法置入 {crs}：请选择其他坐标参照系。</translation>
    </message>
    <message>
        <source>The boundary layer has no polygons: the workspace has no boundary.</source>
        <translation>边界图层没有多边形：工作区没有边界。</translation>
    </message>
    <message>
        <source>The boundary's polygons are not valid: repair them first.</source>
        <translation>边界多边形无效：请先修复。</translation>
    </message>
    <message>
        <source>Credits cannot be booked to year {subject}: only to the year closed last or the open one ({first} to {last}).</source>
        <translation>信用额不能记入第 {subject} 年：只能记入最近关闭的年份或当前开放的年份（{first} 至 {last}）。</translation>
    </message>
    <message>
        <source>Year {subject} is not in the period: it has the years 1 to {period}.</source>
        <translation>第 {subject} 年不在期限内：期限为第 1 年至第 {period} 年。</translation>
    </message>
    <message>
        <source>The right of {subject} would end in year {last}, before it begins in year {first}: change one of them.</source>
        <translation>{subject} 的权利将在第 {last} 年结束，早于其开始的第 {first} 年：请更改其中之一。</translation>
    </message>
    <message>
        <source>“{subject}” is no date for {field}: write it as year-month-day, such as 2015-07-01.</source>
        <translation>“{subject}”不是有效的日期（{field}）：请写成 年-月-日，例如 2015-07-01。</translation>
    </message>
    <message>
        <source>{subject}: give an amount above nought in tCO2e, not {value}.</source>
        <translation>{subject}：请填写大于零的 tCO2e 数量，而不是 {value}。</translation>
    </message>
    <message>
        <source>{subject}: credits are whole tonnes of CO2e, 1 or more, not {value}; what is left stays entitlement.</source>
        <translation>{subject}：信用额以整吨 CO2e 计，至少 1 吨，不能是 {value}；余数保留为可兑现额度。</translation>
    </message>
    <message>
        <source>There is a right holder “{subject}” already: change that one, or use another id.</source>
        <translation>已有权利所有人“{subject}”：请更改该所有人，或使用另一个标识。</translation>
    </message>
    <message>
        <source>A right holder needs a name: type it in.</source>
        <translation>权利所有人需要名称：请填写。</translation>
    </message>
    <message>
        <source>“{value}” is no kind of right holder ({subject}): use one of {known}.</source>
        <translation>“{value}”不是权利所有人的类型（{subject}）：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>“{subject}” is no kind of right: use one of {known}.</source>
        <translation>“{subject}”不是权利的类型：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>A right is over named parcels: select at least one.</source>
        <translation>权利须针对指定的地块：请至少选择一个地块。</translation>
    </message>
    <message>
        <source>The parcels of the new right of {subject} have no tradeable stock: it gives no entitlement.</source>
        <translation>{subject} 新权利的地块没有可交易储量：该权利不产生可兑现额度。</translation>
    </message>
    <message>
        <source>A share of {value} of the parcels makes no right: give one above 0, at most 1.</source>
        <translation>地块份额 {value} 不能构成权利：请填写大于 0、至多为 1 的数。</translation>
    </message>
    <message>
        <source>Parcel {subject} is named twice: name each parcel once.</source>
        <translation>地块 {subject} 被列出两次：每个地块只列一次。</translation>
    </message>
    <message>
        <source>{share} % of parcel {subject} is more than is free: {free} % belong to nobody in these years. End the other right first, or give a smaller share.</source>
        <translation>地块 {subject} 的 {share} % 超过了空余部分：这些年份中只有 {free} % 不属于任何人。请先结束另一项权利，或减小份额。</translation>
    </message>
    <message>
        <source>The annual right of {subject} cannot be {value} tCO2e: give nought or more.</source>
        <translation>{subject} 的年度权利不能是 {value} tCO2e：请填写零或更大的数。</translation>
    </message>
    <message>
        <source>With {annual_tco2e} tCO2e a year for {subject}, the annual rights of year {year} would exceed the annual budget of {budget_tco2e} tCO2e: there is room for {room_tco2e} tCO2e.</source>
        <translation>若 {subject} 每年有 {annual_tco2e} tCO2e，则第 {year} 年的年度权利总和将超出 {budget_tco2e} tCO2e 的年度陆地碳预算：还有 {room_tco2e} tCO2e 的余地。</translation>
    </message>
    <message>
        <source>The right of {subject} cannot end with year {year}: it ends with the year closed last or later, and not before it begins.</source>
        <translation>{subject} 的权利不能在第 {year} 年结束：它最早在最近关闭的年份结束，且不能早于其开始。</translation>
    </message>
    <message>
        <source>The right of {subject} ends with year {year} already: add a new right for the years after it.</source>
        <translation>{subject} 的权利已在第 {year} 年结束：请为其后的年份添加新的权利。</translation>
    </message>
    <message>
        <source>“{subject}” is no kind of project: use one of {known}.</source>
        <translation>“{subject}”不是项目的类型：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>“{subject}” is no risk rating: use one of {known}.</source>
        <translation>“{subject}”不是风险等级：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>“{subject}” cannot stand in serial numbers: a project's code has capital letters A–Z and digits only.</source>
        <translation>“{subject}”不能用于序列号：项目代码只含大写字母 A–Z 和数字。</translation>
    </message>
    <message>
        <source>Another project has the code {subject}: choose another one.</source>
        <translation>另一个项目已使用代码 {subject}：请另选一个。</translation>
    </message>
    <message>
        <source>Project {subject} needs a name: type it in.</source>
        <translation>项目 {subject} 需要名称：请填写。</translation>
    </message>
    <message>
        <source>Project {subject} ({kind}) does not fit the right ({right}): avoidance needs a right to emit, sequestration a right to new carbon.</source>
        <translation>项目 {subject}（{kind}）与权利（{right}）不符：避排项目需要排放权，封存项目需要新碳的权利。</translation>
    </message>
    <message>
        <source>Project {subject} has no parcels: name some of the right's parcels that are in no other project.</source>
        <translation>项目 {subject} 没有地块：请从该权利的地块中选择不属于其他项目的地块。</translation>
    </message>
    <message>
        <source>Parcel {subject} is not one of the right's parcels, so it cannot be in project {project}: leave it out, or choose another right.</source>
        <translation>地块 {subject} 不属于该权利，因此不能列入项目 {project}：请去掉它，或选择另一项权利。</translation>
    </message>
    <message>
        <source>Parcel {subject} is in project {project} of the same right already: leave it out, its carbon is redeemed once.</source>
        <translation>地块 {subject} 已在同一权利的项目 {project} 中：请去掉它，其碳只兑现一次。</translation>
    </message>
    <message>
        <source>The certification of project {subject} needs the standard it was certified by: name it.</source>
        <translation>项目 {subject} 的认证需要其所依据的标准：请填写标准名称。</translation>
    </message>
    <message>
        <source>The certification of project {subject} would end on {last}, before it begins on {first}: correct the dates.</source>
        <translation>项目 {subject} 的认证将在 {last} 结束，早于其开始日 {first}：请更正日期。</translation>
    </message>
    <message>
        <source>“{subject}” is no state of a certification: use one of {known}.</source>
        <translation>“{subject}”不是认证的状态：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>The certification of project {subject} was withdrawn, for ever: certify the project anew.</source>
        <translation>项目 {subject} 的认证已被永久撤销：请重新认证该项目。</translation>
    </message>
    <message>
        <source>The certification of project {subject} is {state} already: nothing to change.</source>
        <translation>项目 {subject} 的认证已是 {state}：无需更改。</translation>
    </message>
    <message>
        <source>The certification of project {subject} changed last on {on}: give that day or a later one.</source>
        <translation>项目 {subject} 的认证最近一次更改于 {on}：请填写该日或更晚的日期。</translation>
    </message>
    <message>
        <source>Project {subject} is not certified: the national body certifies it before anything is redeemed.</source>
        <translation>项目 {subject} 未经认证：须先由国家机构认证，才能兑现信用额。</translation>
    </message>
    <message>
        <source>The certification of project {subject} is suspended since {on}: nothing is redeemed until it is reinstated.</source>
        <translation>项目 {subject} 的认证自 {on} 起暂停：恢复之前不能兑现。</translation>
    </message>
    <message>
        <source>The right behind project {subject} is not in force in year {year}: it holds from year {first} to {last}.</source>
        <translation>项目 {subject} 所依据的权利在第 {year} 年无效：其有效期为第 {first} 年至第 {last} 年。</translation>
    </message>
    <message>
        <source>The right behind project {subject} has passed on to a later right: nothing more is redeemed on the ended one ({asked_t} t asked for year {year}).</source>
        <translation>项目 {subject} 所依据的权利已转给后来的权利：已结束的权利不能再兑现（要求第 {year} 年 {asked_t} 吨）。</translation>
    </message>
    <message>
        <source>Project {subject} may redeem at most {available_t} t for year {year}, not {asked_t} t: that is the entitlement so far, less what is redeemed and behind open bonds.</source>
        <translation>项目 {subject} 在第 {year} 年最多可兑现 {available_t} 吨，而不是 {asked_t} 吨：这是迄今的可兑现额度减去已兑现部分和未了结债券所对应的部分。</translation>
    </message>
    <message>
        <source>Project {subject} may redeem at most {available_t} t for year {year}, not {asked_t} t: its parcels have no more tradeable carbon.</source>
        <translation>项目 {subject} 在第 {year} 年最多可兑现 {available_t} 吨，而不是 {asked_t} 吨：其地块没有更多可交易陆地碳。</translation>
    </message>
    <message>
        <source>Project {subject} may redeem at most {available_t} t for year {year}, not {asked_t} t: carbon that was emitted is never redeemed.</source>
        <translation>项目 {subject} 在第 {year} 年最多可兑现 {available_t} 吨，而不是 {asked_t} 吨：已排放的碳不能再兑现。</translation>
    </message>
    <message>
        <source>The country may redeem at most {available_t} t more of avoidance credits for year {year}, not the {asked_t} t asked for project {subject}: a year's credits are at most the annual budget.</source>
        <translation>全国在第 {year} 年最多还可兑现 {available_t} 吨避排信用额，而不是项目 {subject} 所要求的 {asked_t} 吨：一年的信用额不超过年度陆地碳预算。</translation>
    </message>
    <message>
        <source>The country may redeem at most {available_t} t more for year {year}, not the {asked_t} t asked for project {subject}: budget less buffer, emissions and the year's credits leave no more.</source>
        <translation>全国在第 {year} 年最多还可兑现 {available_t} 吨，而不是项目 {subject} 所要求的 {asked_t} 吨：预算减去缓冲量、排放量和当年信用额后没有更多余地。</translation>
    </message>
    <message>
        <source>The holder emitted {owed_tco2e} tCO2e that project {subject} had redeemed: buy as many credits of any kind and cancel them first.</source>
        <translation>所有人排放了项目 {subject} 已兑现的 {owed_tco2e} tCO2e：请先购买并取消等量的任何种类的信用额。</translation>
    </message>
    <message>
        <source>With these credits of project {subject}, year {year} stands {short_tco2e} tCO2e short: if it ends so, redemption is suspended.</source>
        <translation>计入项目 {subject} 的这些信用额后，第 {year} 年短缺 {short_tco2e} tCO2e：若年末仍如此，兑现将被暂停。</translation>
    </message>
    <message>
        <source>Redemption is not suspended for year {subject}: redeem the credits instead of noting a refusal.</source>
        <translation>第 {subject} 年的兑现并未暂停：请兑现信用额，而不是记录拒绝。</translation>
    </message>
    <message>
        <source>“{subject}” is no price a tonne: give nought or more, or leave it empty.</source>
        <translation>“{subject}”不是每吨价格：请填写零或更大的数，或留空。</translation>
    </message>
    <message>
        <source>No credits are named: give their serial numbers, such as EXA-2015-A1-1-40.</source>
        <translation>未指定信用额：请填写其序列号，例如 EXA-2015-A1-1-40。</translation>
    </message>
    <message>
        <source>“{subject}” is no range of serial numbers: write country-year-project-first-last, such as EXA-2015-A1-1-40.</source>
        <translation>“{subject}”不是序列号范围：请写成 国家-年份-项目-首号-末号，例如 EXA-2015-A1-1-40。</translation>
    </message>
    <message>
        <source>The credits {subject} are named twice: name each once.</source>
        <translation>信用额 {subject} 被列出两次：每个只列一次。</translation>
    </message>
    <message>
        <source>The credits {subject} were never issued: check the serial numbers.</source>
        <translation>信用额 {subject} 从未签发：请核对序列号。</translation>
    </message>
    <message>
        <source>The credits {subject} are {state}: for this they must be {wanted}. Name others.</source>
        <translation>信用额 {subject} 的状态是 {state}：此操作要求状态为 {wanted}。请指定其他信用额。</translation>
    </message>
    <message>
        <source>The credits {subject} belong to another holder than the ones before: move them apart.</source>
        <translation>信用额 {subject} 与前面的属于不同的所有人：请分开转移。</translation>
    </message>
    <message>
        <source>{subject} owns these credits already: choose another buyer.</source>
        <translation>{subject} 已经拥有这些信用额：请选择另一个买方。</translation>
    </message>
    <message>
        <source>“{subject}” is no purpose of cancelling: use one of {known}.</source>
        <translation>“{subject}”不是取消的目的：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>Cancelling to answer for emitted carbon needs the project it was redeemed for: name it.</source>
        <translation>为已排放的碳负责而取消信用额时，需要指明其兑现所属的项目：请填写。</translation>
    </message>
    <message>
        <source>A project is named only when credits are cancelled for its obligation: choose that purpose, or leave the project out.</source>
        <translation>只有为项目的责任而取消信用额时才指明项目：请选择该目的，或不填项目。</translation>
    </message>
    <message>
        <source>Project {subject} has {owed_tco2e} tCO2e to answer for, less than the {asked_tco2e} tCO2e to be cancelled: cancel no more than that, or cancel the rest for another purpose.</source>
        <translation>项目 {subject} 应负责的为 {owed_tco2e} tCO2e，少于要取消的 {asked_tco2e} tCO2e：请不要超过该数，或以其他目的取消其余部分。</translation>
    </message>
    <message>
        <source>The reserve cannot withhold a share of {value} (risk {subject}): give 0 to 1, such as 0.1 for 10 of each 100.</source>
        <translation>储备银行不能扣留 {value} 的份额（风险 {subject}）：请填写 0 至 1，例如 0.1 表示每 100 个扣留 10 个。</translation>
    </message>
    <message>
        <source>The credits {subject} came from the fund and have no owner to go back to: cancel them for a shortfall, or leave them in the reserve.</source>
        <translation>信用额 {subject} 来自基金，没有可退还的所有人：请为弥补短缺额而取消，或留在储备银行中。</translation>
    </message>
    <message>
        <source>Withheld credits go back for good compliance: year {year} ended {short_tco2e} tCO2e short, so the reserve keeps them.</source>
        <translation>扣留的信用额在良好合规时退还：第 {year} 年末短缺 {short_tco2e} tCO2e，因此储备银行继续持有。</translation>
    </message>
    <message>
        <source>Credits of another registry need their {field}: type it in.</source>
        <translation>其他登记机构的信用额需要填写 {field}：请填写。</translation>
    </message>
    <message>
        <source>{subject} are credits of this registry: they count here already, so transfer or withhold them instead.</source>
        <translation>{subject} 是本登记机构的信用额：它们已在此计算，请改为转让或扣留。</translation>
    </message>
    <message>
        <source>The credits {subject} of {registry} are held already: each counts once, use the entry there is.</source>
        <translation>{registry} 的信用额 {subject} 已在持有中：每个只计一次，请使用已有的记录。</translation>
    </message>
    <message>
        <source>Only {left_tco2e} tCO2e of the credits {subject} are left, not {asked_tco2e}: cancel no more than that.</source>
        <translation>信用额 {subject} 只剩 {left_tco2e} tCO2e，而不是 {asked_tco2e}：取消量不能超过该数。</translation>
    </message>
    <message>
        <source>A bond needs kept tradeable carbon: choose a right of {subject} to emit that is in force in year {year}.</source>
        <translation>债券需要保持的可交易陆地碳：请选择 {subject} 在第 {year} 年有效的排放权。</translation>
    </message>
    <message>
        <source>{subject} keeps only {left_tco2e} tCO2e that are neither redeemed nor behind another bond, not {asked_tco2e}: issue a smaller bond.</source>
        <translation>{subject} 所保持的碳中，既未兑现也未对应其他债券的只有 {left_tco2e} tCO2e，而不是 {asked_tco2e}：请发行较小的债券。</translation>
    </message>
    <message>
        <source>The bond {subject} is closed already: nothing to do.</source>
        <translation>债券 {subject} 已了结：无需操作。</translation>
    </message>
    <message>
        <source>“{subject}” is no safeguard: use one of {known}.</source>
        <translation>“{subject}”不是保障措施：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>{value} is no value for the safeguard “{subject}”: look up its form in the help.</source>
        <translation>{value} 不是保障措施“{subject}”的有效值：请在帮助中查看其格式。</translation>
    </message>
    <message>
        <source>Credits enter the market in year {subject} from a price of {trigger} on, not at {price}: wait for it, or stay within the {room_t} t left of the guaranteed minimum.</source>
        <translation>第 {subject} 年信用额的价格达到 {trigger} 才能进入市场，而不是 {price}：请等待，或不超过最低保证流量剩余的 {room_t} 吨。</translation>
    </message>
    <message>
        <source>Credits may be {share} % of the market in year {subject}: {room_t} t more may enter it, not {asked_t} t.</source>
        <translation>第 {subject} 年信用额可占市场的 {share} %：还可进入 {room_t} 吨，而不是 {asked_t} 吨。</translation>
    </message>
    <message>
        <source>{subject} is not a listed buyer: while the list is in force (until year {until}) only listed ones buy.</source>
        <translation>{subject} 不是名单上的买方：在名单有效期间（至第 {until} 年）只有名单上的买方可以购买。</translation>
    </message>
    <message>
        <source>{subject} is not a listed seller: while the list is in force (until year {until}) only listed ones sell.</source>
        <translation>{subject} 不是名单上的卖方：在名单有效期间（至第 {until} 年）只有名单上的卖方可以出售。</translation>
    </message>
    <message>
        <source>Credits change hands at an auction only, in year {subject} on {dates}: sell them there.</source>
        <translation>信用额只能通过拍卖转手，第 {subject} 年的拍卖日为 {dates}：请在拍卖中出售。</translation>
    </message>
    <message>
        <source>Auctions are yearly: year {subject} has more than one, choose one day for it.</source>
        <translation>拍卖每年一次：第 {subject} 年有多次拍卖，请只选定一天。</translation>
    </message>
    <message>
        <source>Holders sell their credits to {subject} only: choose it as the buyer.</source>
        <translation>所有人只能将信用额出售给 {subject}：请选择其为买方。</translation>
    </message>
    <message>
        <source>The credits {subject} of year {year} could be banked for {banking_years} years: they can only be cancelled now.</source>
        <translation>第 {year} 年的信用额 {subject} 可跨期保留 {banking_years} 年：现在只能取消。</translation>
    </message>
    <message>
        <source>Imports polygons of any layer as parcels of a workspace, from any coordinate reference system, in one step: all that can come in, or nothing if something fails.
Areas are measured anew in hectares on the ellipsoid; stocks are in tCO2e. Invalid geometries come in as they are, flagged and listed. Z and M values are dropped, curves become short lines. Ids that are UUIDs are kept.
Field map: JSON from parcel field to source field, such as {"name": "NOM", "status": "ESTADO", "holder": "OWNER"}; left empty, the map used last for such a layer, or a guess from the names. Status map: JSON from source value to code, such as {"Parc": "protected/law"}. Codes: protected, threatened, inaccessible, tradeable, excluded. An unknown status leaves the parcel untagged.
Numbers written as text are read in any locale; give the locale (such as de or fr) where 1.234 would be ambiguous. A year without a day counts as its last day.</source>
        <translation>将任意图层的多边形作为地块导入工作区，任意坐标参照系，一步完成：能导入的全部导入，若失败则什么也不导入。
面积在椭球面上重新量算（公顷）；储量以 tCO2e 计。无效几何原样导入，加以标记并列出。舍去 Z 和 M 值，曲线转为短线段。保留为 UUID 的标识。
字段对应：由地块字段到来源字段的 JSON，例如 {"name": "NOM", "status": "ESTADO", "holder": "OWNER"}；留空则采用上次用于此类图层的对应，或按名称猜测。状态对应：由来源值到代码的 JSON，例如 {"Parc": "protected/law"}。代码：protected、threatened、inaccessible、tradeable、excluded。未知状态的地块不作标记。
以文本书写的数值可按任意地区格式读取；若 1.234 有歧义，请给出地区（如 de 或 fr）。只有年份没有日期的，按该年最后一天计。</translation>
    </message>
    <message>
        <source>Polygons to import</source>
        <translation>要导入的多边形</translation>
    </message>
    <message>
        <source>Status where the source has none</source>
        <translation>来源没有状态时采用的状态</translation>
    </message>
    <message>
        <source>Field map (JSON; guessed if empty)</source>
        <translation>字段对应（JSON；留空则猜测）</translation>
    </message>
    <message>
        <source>Status map (JSON)</source>
        <translation>状态对应（JSON）</translation>
    </message>
    <message>
        <source>Locale of numbers written as text (guessed if empty)</source>
        <translation>文本数值的地区格式（留空则猜测）</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <source>Parcels imported</source>
        <translation>已导入的地块</translation>
    </message>
    <message>
        <source>Features not imported</source>
        <translation>未导入的要素</translation>
    </message>
    <message>
        <source>Parcels with invalid geometry</source>
        <translation>几何无效的地块</translation>
    </message>
    <message>
        <source>The layer to import cannot be read: choose another one.</source>
        <translation>要导入的图层无法读取：请选择其他图层。</translation>
    </message>
    <message>
        <source>Field map</source>
        <translation>字段对应</translation>
    </message>
    <message>
        <source>The field map names {unknown}, which parcels do not have: use one of {known}.</source>
        <translation>字段对应中的 {unknown} 不是地块的字段：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>Field map: {map}</source>
        <translation>字段对应：{map}</translation>
    </message>
    <message>
        <source>Status map</source>
        <translation>状态对应</translation>
    </message>
    <message>
        <source>{source} has no polygons (its geometry is {kind}): choose a polygon layer.</source>
        <translation>{source} 没有多边形（其几何为 {kind}）：请选择多边形图层。</translation>
    </message>
    <message>
        <source>{title} is not a JSON object of texts, such as {example}: correct it.</source>
        <translation>{title}不是文本的 JSON 对象（例如 {example}）：请更正。</translation>
    </message>
    <message>
        <source>The status map gives {word} the unknown status “{code}”: use one of {known}.</source>
        <translation>状态对应给 {word} 指定了未知状态“{code}”：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>{count} more are not listed.</source>
        <translation>另有 {count} 项未列出。</translation>
    </message>
    <message>
        <source>The parcels were imported, but the report {path} could not be written ({reason}).</source>
        <translation>地块已导入，但报告 {path} 无法写入（{reason}）。</translation>
    </message>
    <message>
        <source>Entry {entry} of the journal is not what was written, or is missing: go back to a copy of the workspace in which it is whole.</source>
        <translation>日志第 {entry} 条与写入时不符，或已缺失：请改用该条完整的工作区副本。</translation>
    </message>
    <message>
        <source>The journal's last entries, from {entry} on, were taken away: go back to a copy of the workspace that has them.</source>
        <translation>日志末尾自第 {entry} 条起已被删去：请改用保有这些条目的工作区副本。</translation>
    </message>
    <message>
        <source>The hash {subject} is not in the journal: either it is of another workspace, or the journal was written anew.</source>
        <translation>日志中没有哈希值 {subject}：它属于另一工作区，或日志已被重写。</translation>
    </message>
    <message>
        <source>“{subject}” is not a hash of the journal: give the 64 digits from 0 to f as they are printed.</source>
        <translation>“{subject}”不是日志的哈希值：请照印出的样子填写由 0 至 f 组成的 64 位数字。</translation>
    </message>
    <message>
        <source>Table {table}, row {subject}: {columns} is not what entry {entry} of the journal wrote.</source>
        <translation>表 {table} 的行 {subject}：{columns} 与日志第 {entry} 条所写不符。</translation>
    </message>
    <message>
        <source>Table {table}, row {subject}, which entry {entry} wrote, is missing.</source>
        <translation>表 {table} 的行 {subject}（由第 {entry} 条写入）已缺失。</translation>
    </message>
    <message>
        <source>Table {table}, row {subject} was written by no entry of the journal (see {entry}).</source>
        <translation>表 {table} 的行 {subject} 不是由日志中任何条目写入的（见第 {entry} 条）。</translation>
    </message>
    <message>
        <source>Serial numbers {series}, {first} to {last}: they overlap others, or leave a gap (entry {entry}).</source>
        <translation>序列号 {series} 的 {first} 至 {last}：与其他序列号重叠，或留有空缺（第 {entry} 条）。</translation>
    </message>
    <message>
        <source>Table {subject} of the ledger is missing, or lacks a column.</source>
        <translation>账本的表 {subject} 已缺失，或缺少某列。</translation>
    </message>
    <message>
        <source>The database's guard {subject} is missing or changed: whoever took it away could alter rows.</source>
        <translation>数据库的防护 {subject} 已缺失或被更改：去掉它的人可以改动数据行。</translation>
    </message>
    <message>
        <source>Table {table} has a trigger of unknown origin: {subject}.</source>
        <translation>表 {table} 有一个来历不明的触发器：{subject}。</translation>
    </message>
    <message>
        <source>The index {subject} is missing or changed: looking up rows is slow without it.</source>
        <translation>索引 {subject} 已缺失或被更改：没有它，查找会变慢。</translation>
    </message>
    <message>
        <source>{number} findings more.</source>
        <translation>另有 {number} 项发现。</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>检查在完成之前已停止。</translation>
    </message>
    <message>
        <source>The workspace {subject} is of an older version and has no ledger yet: open it once to bring it up to date.</source>
        <translation>工作区 {subject} 属于旧版本，尚无账本：请打开一次以使其更新。</translation>
    </message>
    <message>
        <source>Parcel {subject} has the unknown status “{value}”: use one of {known}, or leave it empty.</source>
        <translation>地块 {subject} 的状态“{value}”未知：请使用以下之一：{known}，或留空。</translation>
    </message>
    <message>
        <source>Parcel {subject} has the unknown basis “{value}”: use one of {known}, or leave it empty.</source>
        <translation>地块 {subject} 的依据“{value}”未知：请使用以下之一：{known}，或留空。</translation>
    </message>
    <message>
        <source>Parcel {subject} has the unknown quality flag “{value}”: use one of {known}, leave it empty, or choose no field for the quality flag.</source>
        <translation>地块 {subject} 的质量标记“{value}”未知：请使用以下之一：{known}，或留空，或不选择质量标记字段。</translation>
    </message>
    <message>
        <source>A period of {years} years makes no budget: give a whole number of years, 1 or more.</source>
        <translation>{years} 年的期间不能编制预算：请给出 1 以上的整数年数。</translation>
    </message>
    <message>
        <source>There are no parcels to make a budget of: choose a layer or a selection with parcels.</source>
        <translation>没有可编制预算的地块：请选择含有地块的图层或选集。</translation>
    </message>
    <message>
        <source>Parcel {subject} has a stock of {value} tCO2e: a stock cannot be negative, correct it first.</source>
        <translation>地块 {subject} 的储量为 {value} tCO2e：储量不能为负，请先更正。</translation>
    </message>
    <message>
        <source>Parcel {subject} has an area of {value} ha: correct its geometry or its area field.</source>
        <translation>地块 {subject} 的面积为 {value} ha：请更正其几何或面积字段。</translation>
    </message>
    <message>
        <source>The historical average needs the emissions of 20 to 30 years: fill in the table of years and tCO2e.</source>
        <translation>历史平均需要 20 至 30 年的排放量：请填写年份与 tCO2e 的表。</translation>
    </message>
    <message>
        <source>The history spans {years} years ({first}–{last}): the rule allows 20 to 30 years, add or remove years.</source>
        <translation>历史跨度为 {years} 年（{first}–{last}）：规则允许 20 至 30 年，请增减年份。</translation>
    </message>
    <message>
        <source>The history has no figure for {subject}: every year of the span needs its emissions.</source>
        <translation>历史缺少 {subject} 年的数值：区间内每年都需要排放量。</translation>
    </message>
    <message>
        <source>The history gives the year {subject} twice: keep one figure for each year.</source>
        <translation>历史中 {subject} 年出现两次：每年只保留一个数值。</translation>
    </message>
    <message>
        <source>The history gives {value} tCO2e for {subject}: emissions cannot be negative.</source>
        <translation>历史中 {subject} 年为 {value} tCO2e：排放量不能为负。</translation>
    </message>
    <message>
        <source>The history has a trend of {percent} % of its mean a year: the paper allows the average only where emissions were fairly stable.</source>
        <translation>历史趋势为每年均值的 {percent} %：论文只允许在排放相当稳定时采用平均值。</translation>
    </message>
    <message>
        <source>The emissions vary by {percent} % around their mean: the paper allows the average only where emissions were fairly stable.</source>
        <translation>排放量围绕均值变动 {percent} %：论文只允许在排放相当稳定时采用平均值。</translation>
    </message>
    <message>
        <source>The projection method needs the country's reported and reviewed projection of emissions over the period, in tCO2e: type it in.</source>
        <translation>预测方法需要国家已报告并经评审的期间排放预测值（tCO2e）：请填写。</translation>
    </message>
    <message>
        <source>A projection of {value} tCO2e cannot be negative: correct it.</source>
        <translation>预测值 {value} tCO2e 不能为负：请更正。</translation>
    </message>
    <message>
        <source>The land-management plan method needs the field with each parcel's plan class (conservation, production, infrastructure, conversion).</source>
        <translation>土地管理计划方法需要含各地块计划类别的字段（conservation、production、infrastructure、conversion）。</translation>
    </message>
    <message>
        <source>Parcel {subject} has the unknown plan class “{value}”: use one of {known}.</source>
        <translation>地块 {subject} 的计划类别“{value}”未知：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>Parcel {subject} is tradeable but has no plan class: it counts as not planned for conversion.</source>
        <translation>地块 {subject} 可交易但没有计划类别：视为未计划转用。</translation>
    </message>
    <message>
        <source>{parcels} parcels have no status yet and stand outside the budget ({area_ha} ha).</source>
        <translation>{parcels} 个地块尚无状态，不在预算之内（{area_ha} ha）。</translation>
    </message>
    <message>
        <source>{parcels} parcels are flagged and kept out of the totals until accepted ({area_ha} ha, {stock_tco2e} tCO2e).</source>
        <translation>{parcels} 个地块被标记，接受前不计入合计（{area_ha} ha，{stock_tco2e} tCO2e）。</translation>
    </message>
    <message>
        <source>{parcels} tagged parcels have no stock yet ({area_ha} ha): run the stock first.</source>
        <translation>{parcels} 个已标记状态的地块尚无储量（{area_ha} ha）：请先测算储量。</translation>
    </message>
    <message>
        <source>Parcel {subject}: {field} is required for this status.</source>
        <translation>地块 {subject}：此状态必须填写{field}。</translation>
    </message>
    <message>
        <source>Parcel {subject} was protected on {since}, after the cut-off {cutoff}: such land is tradeable.</source>
        <translation>地块 {subject} 于 {since} 受到保护，晚于截止日 {cutoff}：这类土地可交易。</translation>
    </message>
    <message>
        <source>Parcel {subject}: protection ends on {until}, before it begins on {since}.</source>
        <translation>地块 {subject}：保护于 {until} 终止，早于开始日 {since}。</translation>
    </message>
    <message>
        <source>Parcel {subject}: the basis “{value}” does not go with this status.</source>
        <translation>地块 {subject}：依据“{value}”与此状态不符。</translation>
    </message>
    <message>
        <source>The annual budgets of the period add up to {budgets} tCO2e, {difference} tCO2e more than the tradeable stock of {stock} tCO2e: the first year would start short.</source>
        <translation>期间内各年预算合计 {budgets} tCO2e，比可交易储量 {stock} tCO2e 多 {difference} tCO2e：第一年就会出现短缺。</translation>
    </message>
    <message>
        <source>The annual budgets of the period add up to {budgets} tCO2e, {difference} tCO2e less than the tradeable stock of {stock} tCO2e.</source>
        <translation>期间内各年预算合计 {budgets} tCO2e，比可交易储量 {stock} tCO2e 少 {difference} tCO2e。</translation>
    </message>
    <message>
        <source>The accounts have {years} years but the period has {period}: the budget ends with the period.</source>
        <translation>账目有 {years} 年，而期间为 {period} 年：预算随期间结束。</translation>
    </message>
    <message>
        <source>Year {subject} has a negative amount ({value} tCO2e): amounts are never negative.</source>
        <translation>第 {subject} 年有负数（{value} tCO2e）：数额不能为负。</translation>
    </message>
    <message>
        <source>The map “{path}” is not there: check the path, or choose another file.</source>
        <translation>地图“{path}”不存在：请检查路径，或选择其他文件。</translation>
    </message>
    <message>
        <source>The map “{path}” cannot be opened: check that it is a raster and that the file is complete.</source>
        <translation>地图“{path}”无法打开：请确认它是栅格且文件完整。</translation>
    </message>
    <message>
        <source>The map “{path}” is damaged, part of it cannot be read ({detail}): copy or download it again.</source>
        <translation>地图“{path}”已损坏，部分无法读取（{detail}）：请重新复制或下载。</translation>
    </message>
    <message>
        <source>The map “{path}” has no band {band}: choose one of its {bands}.</source>
        <translation>地图“{path}”没有第 {band} 波段：请在其 {bands} 个波段中选择。</translation>
    </message>
    <message>
        <source>The map “{path}” has no geographic or projected CRS: set it in the layer's properties.</source>
        <translation>地图“{path}”没有地理或投影坐标参照系：请在图层属性中设置。</translation>
    </message>
    <message>
        <source>The map “{path}” is not georeferenced: georeference it, or choose another.</source>
        <translation>地图“{path}”没有地理配准：请先配准，或选择其他地图。</translation>
    </message>
    <message>
        <source>Band {band} of the map “{path}” holds complex numbers, not densities: choose another band.</source>
        <translation>地图“{path}”的第 {band} 波段是复数而非密度：请选择其他波段。</translation>
    </message>
    <message>
        <source>The file “{path}” holds several maps, not one: choose one of them, such as {maps}.</source>
        <translation>文件“{path}”含有多张地图：请选择其中一张，如 {maps}。</translation>
    </message>
    <message>
        <source>Band {band} of the map “{path}” holds whole numbers too large to count with ({value}): save it with a smaller data type.</source>
        <translation>地图“{path}”的波段 {band} 含有过大而无法计算的整数（{value}）：请以较小的数据类型保存。</translation>
    </message>
    <message>
        <source>The map “{path}” cannot be laid on the other maps: no way is known from their CRS to its own. Reproject it first.</source>
        <translation>地图“{path}”无法叠放到其他地图上：不知道如何从它们的坐标参照系转换到它的坐标参照系。请先重投影。</translation>
    </message>
    <message>
        <source>The geometry of feature {index} cannot be read: draw or import it again.</source>
        <translation>要素 {index} 的几何无法读取：请重新绘制或导入。</translation>
    </message>
    <message>
        <source>The geometry of feature {index} has curves: convert it to straight segments.</source>
        <translation>要素 {index} 的几何含有曲线：请转换为直线段。</translation>
    </message>
    <message>
        <source>The temporary folder {folder} cannot be written ({detail}): make room there, or set another temporary folder.</source>
        <translation>临时文件夹 {folder} 无法写入（{detail}）：请腾出空间，或设置其他临时文件夹。</translation>
    </message>
    <message>
        <source>The question to the rasters makes no sense: {detail}.</source>
        <translation>对栅格的提问没有意义：{detail}。</translation>
    </message>
    <message>
        <source>Three workers ended in the middle of the same piece of work, perhaps for want of memory: use fewer workers, or close other programs.</source>
        <translation>三个工作单元在同一部分工作中终止，可能是内存不足：请使用较少的工作单元，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The workers have no Python package “{name}”: they need numpy and GDAL's Python package.</source>
        <translation>工作单元没有 Python 包“{name}”：它们需要 numpy 和 GDAL 的 Python 包。</translation>
    </message>
    <message>
        <source>A cluster needs the Python package “distributed”, which is not installed: install it into QGIS's Python, or choose processes.</source>
        <translation>集群需要 Python 包“distributed”，而它尚未安装：请将其安装到 QGIS 的 Python 中，或选择进程。</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at “{address}”: check the address and that the scheduler is running.</source>
        <translation>“{address}”没有 Dask 调度器应答：请检查地址，并确认调度器正在运行。</translation>
    </message>
    <message>
        <source>The Dask scheduler at “{address}” has no workers: start some, or choose processes.</source>
        <translation>“{address}”的 Dask 调度器没有工作单元：请启动一些，或选择进程。</translation>
    </message>
    <message>
        <source>The workers at “{address}” run Python {theirs}, but QGIS runs {ours}: both need the same version.</source>
        <translation>“{address}”的工作单元运行 Python {theirs}，而 QGIS 运行 {ours}：两者需要相同的版本。</translation>
    </message>
    <message>
        <source>The progress kept in “{path}” is of another run (other maps, parcels or questions): delete it, or choose another file.</source>
        <translation>“{path}”中保存的进度属于另一次运行（其他地图、地块或问题）：请将其删除，或选择其他文件。</translation>
    </message>
    <message>
        <source>Another run is using the progress kept in “{path}”: wait until it ends, or choose another file.</source>
        <translation>另一次运行正在使用“{path}”中保存的进度：请等它结束，或选择其他文件。</translation>
    </message>
    <message>
        <source>Progress cannot be kept in “{path}” ({detail}): free some space, or choose another folder.</source>
        <translation>进度无法保存到“{path}”（{detail}）：请腾出空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{code}: {subject} {details}</source>
        <translation>{code}：{subject} {details}</translation>
    </message>
    <message>
        <source>“{value}” is no date: write it as year-month-day, such as 2015-07-01.</source>
        <translation>“{value}”不是日期：请写成年-月-日，例如 2015-07-01。</translation>
    </message>
    <message>
        <source>Unit of the map</source>
        <translation>地图的单位</translation>
    </message>
    <message>
        <source>Carbon fraction of biomass (t C per t dry matter)</source>
        <translation>生物量的含碳率（每吨干物质的吨碳数）</translation>
    </message>
    <message>
        <source>Keep finished tiles in this folder to be able to resume</source>
        <translation>将已完成的分块保存在此文件夹，以便续算</translation>
    </message>
    <message>
        <source>Raster whose cells are counted (empty: the one with the finest cells)</source>
        <translation>所计像元的栅格（留空：像元最细的栅格）</translation>
    </message>
    <message>
        <source>Number of workers (0: as in the options)</source>
        <translation>工作单元数（0：按选项中的设置）</translation>
    </message>
    <message>
        <source>Record of the run: files, grid, versions (JSON)</source>
        <translation>运行记录：文件、格网、版本（JSON）</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Statistics of parcels from rasters</source>
        <translation>由栅格统计地块</translation>
    </message>
    <message>
        <source>Sum, mean, standard error and coverage of each parcel from any number of rasters.</source>
        <translation>由任意多个栅格得出各地块的总和、均值、标准误和覆盖率。</translation>
    </message>
    <message>
        <source>zonal,statistics,sum,mean,standard error,coverage,parcels,raster</source>
        <translation>分区,统计,总和,均值,标准误,覆盖率,地块,栅格</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>栅格</translation>
    </message>
    <message>
        <source>Cells state an amount</source>
        <translation>像元的数量是</translation>
    </message>
    <message>
        <source>Prefix of each raster's columns, such as agb,soil (made of the names if empty)</source>
        <translation>各栅格列名的前缀，如 agb,soil（留空则取自名称）</translation>
    </message>
    <message>
        <source>Band of the rasters</source>
        <translation>栅格的波段</translation>
    </message>
    <message>
        <source>Parcels with statistics</source>
        <translation>含统计的地块</translation>
    </message>
    <message>
        <source>How each raster was read</source>
        <translation>各栅格的读取方式</translation>
    </message>
    <message>
        <source>There are no rasters to count: choose one or more.</source>
        <translation>没有可统计的栅格：请选择一个或多个。</translation>
    </message>
    <message>
        <source>These fields of the input are replaced by new ones: {fields}.</source>
        <translation>输入中的以下字段由新字段取代：{fields}。</translation>
    </message>
    <message>
        <source>Area of the parcels (ha)</source>
        <translation>地块面积（ha）</translation>
    </message>
    <message>
        <source>Number of rasters</source>
        <translation>栅格数</translation>
    </message>
    <message>
        <source>Parcels without a valid geometry</source>
        <translation>没有有效几何的地块数</translation>
    </message>
    <message>
        <source>Parcels without any data in one or more rasters</source>
        <translation>在一个或多个栅格中完全没有数据的地块数</translation>
    </message>
    <message>
        <source>Carbon stock of parcels</source>
        <translation>地块的碳储量</translation>
    </message>
    <message>
        <source>Area and carbon stock (tCO2e) of each parcel from a map of carbon density.</source>
        <translation>由碳密度图得出各地块的面积和碳储量（tCO2e）。</translation>
    </message>
    <message>
        <source>carbon,stock,biomass,zonal,parcels,density</source>
        <translation>碳,储量,生物量,分区统计,地块,密度</translation>
    </message>
    <message>
        <source>Map of carbon density</source>
        <translation>碳密度图</translation>
    </message>
    <message>
        <source>Carbon pool of the map</source>
        <translation>地图所示的碳库</translation>
    </message>
    <message>
        <source>Root:shoot ratio (below-ground = ratio × above-ground; 0 adds none)</source>
        <translation>根茎比（地下 = 根茎比 × 地面；0 表示不加）</translation>
    </message>
    <message>
        <source>Least share of a parcel with data (%)</source>
        <translation>地块中有数据部分的最低比例（%）</translation>
    </message>
    <message>
        <source>Parcels with stock</source>
        <translation>带储量的地块</translation>
    </message>
    <message>
        <source>Stock without flagged parcels (tCO2e)</source>
        <translation>不含被标记地块的储量（tCO2e）</translation>
    </message>
    <message>
        <source>Number of flagged parcels</source>
        <translation>被标记的地块数</translation>
    </message>
    <message>
        <source>Stock of flagged parcels, not in the total (tCO2e)</source>
        <translation>被标记地块的储量，不计入合计（tCO2e）</translation>
    </message>
    <message>
        <source>Area of the parcels whose stock is in the total (ha)</source>
        <translation>储量计入合计的地块面积（ha）</translation>
    </message>
    <message>
        <source>Map of the density's standard error (same unit)</source>
        <translation>密度标准误差图（相同单位）</translation>
    </message>
    <message>
        <source>Standard error of the map (%), where there is no map of it</source>
        <translation>标准误差（%），没有误差图时使用</translation>
    </message>
    <message>
        <source>Field with the stratum</source>
        <translation>分层字段</translation>
    </message>
    <message>
        <source>Table of other pools (stratum, pool, value_t_c_per_ha, se)</source>
        <translation>其他碳库表（stratum、pool、value_t_c_per_ha、se）</translation>
    </message>
    <message>
        <source>A root:shoot ratio needs a map of above-ground biomass, but the pool of the map is “{pool}”: set the ratio to 0 or choose the pool above_ground.</source>
        <translation>根茎比需要地面生物量地图，而该地图的碳库为“{pool}”：请将根茎比设为 0，或选择碳库 above_ground。</translation>
    </message>
    <message>
        <source>Map “{raster}”, band {band}, in {map_crs}; parcels “{layer}” in {crs}, carried over vertex by vertex. Unit {unit}: one unit is {factor} tCO2e. Areas are on the ellipsoid.</source>
        <translation>地图“{raster}”第 {band} 波段，{map_crs}；地块“{layer}”，{crs}，逐顶点转换。单位 {unit}：一个单位为 {factor} tCO2e。面积以椭球面计。</translation>
    </message>
    <message>
        <source>A table of other pools needs the field of “{layer}” that holds the stratum: choose it.</source>
        <translation>其他碳库表需要“{layer}”中存放分层的字段：请选择。</translation>
    </message>
    <message>
        <source>Areas and carbon of parcels by class and year</source>
        <translation>按类别和年份的地块面积和碳量</translation>
    </message>
    <message>
        <source>Hectares and tCO2e of each parcel by class of land, by year of loss, or by both.</source>
        <translation>按土地类别、损失年份或两者列出各地块的公顷数和 tCO2e。</translation>
    </message>
    <message>
        <source>cross-table,tabulate,histogram,classes,land cover,loss year,carbon,parcels</source>
        <translation>交叉表,列表,直方图,类别,土地覆盖,损失年份,碳,地块</translation>
    </message>
    <message>
        <source>Field that names the parcels (the feature's number if empty)</source>
        <translation>命名地块的字段（留空则用要素编号）</translation>
    </message>
    <message>
        <source>Add a row for the rest of each parcel</source>
        <translation>为每个地块的其余部分添加一行</translation>
    </message>
    <message>
        <source>Table by parcel, class and year</source>
        <translation>按地块、类别和年份的表格</translation>
    </message>
    <message>
        <source>Codes of the classes, such as 1-23,30 (empty: all that occur)</source>
        <translation>类别代码，如 1-23,30（留空：出现的全部代码）</translation>
    </message>
    <message>
        <source>Raster of classes</source>
        <translation>类别栅格</translation>
    </message>
    <message>
        <source>Band of the classes</source>
        <translation>类别的波段</translation>
    </message>
    <message>
        <source>Raster of years (such as the year of tree-cover loss)</source>
        <translation>年份栅格（如树木覆盖损失年份）</translation>
    </message>
    <message>
        <source>Band of the years</source>
        <translation>年份的波段</translation>
    </message>
    <message>
        <source>Year that 0 stands for (2000: 1 is 2001; 0: cells hold the year)</source>
        <translation>0 所代表的年份（2000：1 即 2001 年；0：像元本身就是年份）</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>Raster of a condition (such as tree cover in percent)</source>
        <translation>条件栅格（如树木覆盖度，百分比）</translation>
    </message>
    <message>
        <source>Band of the condition</source>
        <translation>条件的波段</translation>
    </message>
    <message>
        <source>Count cells where the condition is at least</source>
        <translation>只计条件不小于此值的像元</translation>
    </message>
    <message>
        <source>Count cells where the condition is at most</source>
        <translation>只计条件不大于此值的像元</translation>
    </message>
    <message>
        <source>Prefix of each density's columns, such as agb,soil (made of the names if empty)</source>
        <translation>各密度图列名的前缀，如 agb,soil（留空则取自名称）</translation>
    </message>
    <message>
        <source>Maps of carbon density</source>
        <translation>碳密度图</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Area in the classes and years (ha)</source>
        <translation>各类别和年份中的面积（公顷）</translation>
    </message>
    <message>
        <source>Area of the rest: in the parcels, but in no class and year (ha)</source>
        <translation>其余面积：在地块内，但不属于任何类别和年份（公顷）</translation>
    </message>
    <message>
        <source>Carbon in the classes and years, all density maps added (tCO2e)</source>
        <translation>各类别和年份中的碳量，所有密度图相加（tCO2e）</translation>
    </message>
    <message>
        <source>Parcels that have no row</source>
        <translation>没有任何行的地块数</translation>
    </message>
    <message>
        <source>Terrestrial Carbon: stock, budget and accounts of land</source>
        <translation>陆地碳：土地的储量、预算和账目</translation>
    </message>
    <message>
        <source>The map “{raster}” cannot be opened: check that the file exists, is complete and is a raster.</source>
        <translation>地图“{raster}”无法打开：请确认文件存在、完整且为栅格。</translation>
    </message>
    <message>
        <source>The map “{raster}” is a web or database service, not a file with values: save it as GeoTIFF first.</source>
        <translation>地图“{raster}”是网络或数据库服务，而非含数值的文件：请先另存为 GeoTIFF。</translation>
    </message>
    <message>
        <source>The map “{raster}” has no CRS: set its coordinate reference system in the layer's properties.</source>
        <translation>地图“{raster}”没有坐标参照系：请在图层属性中设置。</translation>
    </message>
    <message>
        <source>“{output}” cannot be written ({detail}): check the free space and that the folder allows it.</source>
        <translation>“{output}”无法写入（{detail}）：请检查剩余空间以及文件夹是否允许写入。</translation>
    </message>
    <message>
        <source>Scenario of the years left</source>
        <translation>剩余年份的情景</translation>
    </message>
    <message>
        <source>scenario,Monte Carlo,risk,balance,breach,reserve,revenue,forecast</source>
        <translation>情景,蒙特卡罗,风险,余额,违约,储备,收入,预测</translation>
    </message>
    <message>
        <source>Runs the years that are left after the last closed one under assumed rates, many times over with chance: the balance of each year with its band (tCO2e), the probability of a breach, the smallest reserve share that keeps it at or below a level, and the revenue.</source>
        <translation>在假定的速率下，随机地多次运行最后一个已关闭年份之后的剩余年份：各年余额及其区间（tCO2e）、违约概率、使其不超过限值的最小储备份额，以及收入。</translation>
    </message>
    <message>
        <source>Rules: Terrestrial Carbon Group, sections 3.2.2 to 3.2.4, Annex I and II, question 9. The same seed gives the same numbers (numpy's PCG64).</source>
        <translation>规则：陆地碳小组，3.2.2 至 3.2.4 节，附件一和附件二，问题 9。相同的种子给出相同的数字（numpy 的 PCG64）。</translation>
    </message>
    <message>
        <source>Emissions [tCO2e a year], in place of the rate</source>
        <translation>排放量 [tCO2e/年]，代替速率</translation>
    </message>
    <message>
        <source>Growth of the price a year [share]</source>
        <translation>价格每年的涨幅 [份额]</translation>
    </message>
    <message>
        <source>Standard deviation of that share</source>
        <translation>该份额的标准差</translation>
    </message>
    <message>
        <source>Relative standard deviation of the rates</source>
        <translation>速率的相对标准差</translation>
    </message>
    <message>
        <source>Relative standard deviation from year to year</source>
        <translation>年际的相对标准差</translation>
    </message>
    <message>
        <source>Standard error of the parcels' stocks [%] (empty: as in the baseline)</source>
        <translation>地块储量的标准误差 [%]（留空：与基线相同）</translation>
    </message>
    <message>
        <source>Correlation of the parcels' errors</source>
        <translation>地块误差的相关系数</translation>
    </message>
    <message>
        <source>Emissions [share of B a year]</source>
        <translation>排放量 [每年占 B 的份额]</translation>
    </message>
    <message>
        <source>Redeemed [share of the entitlement]</source>
        <translation>兑现 [占应得额的份额]</translation>
    </message>
    <message>
        <source>New carbon [tCO2e a year]</source>
        <translation>新碳 [tCO2e/年]</translation>
    </message>
    <message>
        <source>Reserve [share withheld of each issue]</source>
        <translation>储备 [每次签发扣留的份额]</translation>
    </message>
    <message>
        <source>Price of a credit [any currency]</source>
        <translation>信用额价格 [任何货币]</translation>
    </message>
    <message>
        <source>Probability of a disturbance [a year and parcel]</source>
        <translation>扰动的概率 [每年每地块]</translation>
    </message>
    <message>
        <source>Share of a parcel's stock it takes</source>
        <translation>其造成的地块储量损失份额</translation>
    </message>
    <message>
        <source>Number of draws</source>
        <translation>抽样数</translation>
    </message>
    <message>
        <source>Seed of the random numbers</source>
        <translation>随机数种子</translation>
    </message>
    <message>
        <source>Level of the probability of a breach for the reserve share</source>
        <translation>储备份额所依据的违约概率限值</translation>
    </message>
    <message>
        <source>Probability that a year left ends short [0 to 1]</source>
        <translation>剩余某年末短缺的概率 [0 至 1]</translation>
    </message>
    <message>
        <source>Smallest reserve share that keeps to the level</source>
        <translation>符合限值的最小储备份额</translation>
    </message>
    <message>
        <source>Expected revenue of the years left [currency of the price]</source>
        <translation>剩余各年的期望收入 [价格的货币]</translation>
    </message>
    <message>
        <source>5th percentile of that revenue</source>
        <translation>该收入的第 5 百分位数</translation>
    </message>
    <message>
        <source>95th percentile of that revenue</source>
        <translation>该收入的第 95 百分位数</translation>
    </message>
    <message>
        <source>Expected balance at the period's end [tCO2e]</source>
        <translation>期限结束时的期望余额 [tCO2e]</translation>
    </message>
    <message>
        <source>First accounting year of the scenario</source>
        <translation>情景的第一个核算年度</translation>
    </message>
    <message>
        <source>Rates that were used</source>
        <translation>所用的速率</translation>
    </message>
    <message>
        <source>Rates used: {rates}.</source>
        <translation>所用速率：{rates}。</translation>
    </message>
    <message>
        <source>No reserve share keeps the probability of a breach at or below {level}.</source>
        <translation>没有任何储备份额能使违约概率不超过 {level}。</translation>
    </message>
    <message>
        <source>No year is closed yet, so there are no rates to go by: give {parameters}.</source>
        <translation>尚无已关闭的年份，因此没有可依据的速率：请给出 {parameters}。</translation>
    </message>
    <message>
        <source>{label} (empty: as in the last five closed years)</source>
        <translation>{label}（留空：与最近五个已关闭年份相同）</translation>
    </message>
    <message>
        <source>Each draw follows the rules of the accounts year by year. Emissions are taken to be of tradeable carbon. Credits are redeemed for the share wanted of the entitlement (tradeable carbon kept / period a year, and new carbon), never above B a year, and not at all after a year that ended short. The share RESERVE_SHARE of each issue is withheld; when a year ends short, the reserve cancels what it holds. Revenue is the price times the credits that are not withheld.</source>
        <translation>每次抽样逐年遵循账户的规则。排放量视为可交易碳的排放。按所需份额兑现应得额（每年为保有的可交易碳除以期限年数，另加新碳），避排信用额每年绝不超过 B，在年末短缺之后则完全不兑现。每次签发扣留 RESERVE_SHARE 的份额；年末短缺时，储备银行取消其持有的信用额。收入为价格乘以未被扣留的信用额。</translation>
    </message>
    <message>
        <source>Chance bears on the stock (its standard error), on emissions and new carbon (RATE_SD: the rate of a whole draw, YEAR_SD: each of its years; log-normal with the given mean) and on disturbances: each parcel is struck with DISTURBANCE_PROBABILITY a year and loses DISTURBANCE_LOSS_SHARE of its stock (beta distribution with DISTURBANCE_SD).</source>
        <translation>随机性作用于储量（其标准误差）、排放量和新碳（RATE_SD：整次抽样的速率；YEAR_SD：其中每一年；均值给定的对数正态分布）以及扰动：每个地块每年以 DISTURBANCE_PROBABILITY 的概率受到扰动，并损失其储量的 DISTURBANCE_LOSS_SHARE（标准差为 DISTURBANCE_SD 的贝塔分布）。</translation>
    </message>
    <message>
        <source>Left out: obligations of holders who emit redeemed carbon, insurance, the fund and bought credits, later changes of the terms. A breach is a balance below 0 after the reserve has cancelled.</source>
        <translation>未计入：排放已兑现碳的所有人的义务，保险、基金和购入的信用额，以及条款的后续变更。违约指储备银行取消之后余额仍低于 0。</translation>
    </message>
    <message>
        <source>The scenario's {name} is {value}: give a number from {low} to {high}.</source>
        <translation>情景的 {name} 为 {value}：请给出 {low} 至 {high} 之间的数。</translation>
    </message>
    <message>
        <source>The scenario's {name} is {value}: give a whole number.</source>
        <translation>情景的 {name} 为 {value}：请给出整数。</translation>
    </message>
    <message>
        <source>Losses of {mean} of a stock on average cannot vary by {value}: give a standard deviation below {most}, or 0.</source>
        <translation>平均损失为储量的 {mean} 时，标准差不可能为 {value}：请给出小于 {most} 的标准差，或 0。</translation>
    </message>
    <message>
        <source>Year {year} of {period} is closed and no year is left: a scenario needs years ahead.</source>
        <translation>第 {year} 年（共 {period} 年）已关闭，没有剩余年份：情景需要有未来的年份。</translation>
    </message>
    <message>
        <source>The scenario has {given} figures “{name}” for {wanted} parcels: give one a parcel, or none.</source>
        <translation>情景有 {given} 个“{name}”数值，而地块有 {wanted} 个：请每个地块给出一个，或全部不给。</translation>
    </message>
    <message>
        <source>{number} scenarios are too many to compare: choose at most {most}.</source>
        <translation>{number} 个情景太多，无法比较：请最多选择 {most} 个。</translation>
    </message>
    <message>
        <source>Gives every parcel, for each raster, its sum, mean, standard error and coverage, all in one pass. Each cell counts by the exact share of it that the parcel covers, times the cell's true area on the ellipsoid; a parcel smaller than a cell is right too.</source>
        <translation>一次读取即为每个地块、每个栅格给出总和、均值、标准误和覆盖率。每个像元按地块覆盖它的精确份额乘以其在椭球上的真实面积计入；小于一个像元的地块也是正确的。</translation>
    </message>
    <message>
        <source>Cells state an amount: per_hectare for densities (t/ha, m³/ha), and for whatever is averaged by area (slope, height); per_cell for an amount in the whole cell (tonnes in the pixel, people).</source>
        <translation>像元的数量：per_hectare 用于密度（吨/公顷、立方米/公顷）以及按面积平均的量（坡度、高程）；per_cell 用于整个像元中的数量（像元中的吨数、人数）。</translation>
    </message>
    <message>
        <source>Columns: a prefix for each raster (the first letters of its name, or yours), then _sum, _mean, _se, _cov, _nod and _out; no name is longer than the ten letters a shapefile keeps. area_ha is the parcel's area on the ellipsoid.</source>
        <translation>列：每个栅格一个前缀（其名称的前几个字母，或您自己给出的），后接 _sum、_mean、_se、_cov、_nod 和 _out；列名不超过 shapefile 保留的十个字母。area_ha 是地块在椭球上的面积。</translation>
    </message>
    <message>
        <source>_sum: per_hectare Σ value × hectares covered, per_cell Σ value × share of the cell covered. _mean: the mean value of the covered cells, each weighted by the hectares (per_hectare) or the share (per_cell) covered. What has no data is left out, never taken as 0.</source>
        <translation>_sum：per_hectare 为 Σ 值 × 覆盖公顷数，per_cell 为 Σ 值 × 像元被覆盖的份额。_mean：被覆盖像元的均值，按覆盖公顷数（per_hectare）或覆盖份额（per_cell）加权。没有数据的部分不计入，绝不当作 0。</translation>
    </message>
    <message>
        <source>_se: standard error of the mean, s / √n: s is the standard deviation between the covered cells (with the n / (n − 1) correction), n how many of the raster's own cells the covered shares add up to. It takes cells to be spatially independent; neighbours are not, so it is the least value and the true error is larger. It is empty where the parcel covers one cell or less.</source>
        <translation>_se：均值的标准误 s / √n：s 为被覆盖像元之间的标准差（含 n / (n − 1) 校正），n 为被覆盖份额合计相当于该栅格自身多少个像元。它假定像元在空间上相互独立；相邻像元并不独立，因此这是最小值，真实误差更大。地块覆盖不超过一个像元时为空。</translation>
    </message>
    <message>
        <source>_cov, _nod, _out: percent of the parcel with data, with nodata, and outside the raster whose cells are counted; they add up to 100. Parcels without a valid geometry have no figures.</source>
        <translation>_cov、_nod、_out：地块中有数据、无数据、位于所计像元的栅格之外的百分比；合计 100。没有有效几何的地块没有数字。</translation>
    </message>
    <message>
        <source>Rasters may have different grids and CRSs. The cells of one of them are counted (the finest, or the one you choose); the others are read on its grid: densities by the average by area, amounts per cell so that their total is kept; what lies outside them is nodata. The log and the record say what was done.</source>
        <translation>各栅格可有不同的格网和坐标参照系。只计其中一个栅格的像元（最细的，或您选择的）；其他栅格按其格网读取：密度按面积平均，每像元数量保持总量不变；它们之外的部分为无数据。日志和记录说明所做的处理。</translation>
    </message>
    <message>
        <source>Advanced parameters: the number of workers, and a folder that finished tiles are kept in: the same run with the same folder goes on where it was interrupted. The record of the run names the files read with their fingerprints, the grid, how each raster was read, and the versions.</source>
        <translation>高级参数：工作单元数，以及保存已完成分块的文件夹：使用同一文件夹的相同运行从中断处继续。运行记录列出所读文件及其指纹、格网、各栅格的读取方式和版本。</translation>
    </message>
    <message>
        <source>Columns {prefix}_… are of “{raster}”.</source>
        <translation>{prefix}_… 列属于“{raster}”。</translation>
    </message>
    <message>
        <source>“{raster}” has no data under {parcels} parcels: their columns {prefix}_… are empty.</source>
        <translation>“{raster}”在 {parcels} 个地块下没有数据：其 {prefix}_… 列为空。</translation>
    </message>
    <message>
        <source>The table “{table}” has no column “{column}”: it needs the columns stratum, pool and value_t_c_per_ha (and se, if known).</source>
        <translation>表“{table}”没有列“{column}”：需要 stratum、pool 和 value_t_c_per_ha 三列（如已知则加 se）。</translation>
    </message>
    <message>
        <source>The table “{table}” has the unknown pool “{pool}”: use one of {known}.</source>
        <translation>表“{table}”中有未知碳库“{pool}”：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>The table “{table}” has the value “{value}”: a density is a number, 0 or more.</source>
        <translation>表“{table}”中有值“{value}”：密度须为 0 或以上的数值。</translation>
    </message>
    <message>
        <source>Gives every parcel its area (ha, on the ellipsoid) and its carbon stock (tCO2e) from a map of carbon density. Each cell counts by the exact share of it that the parcel covers, times the cell's true area; a parcel smaller than a cell is right too.</source>
        <translation>由碳密度图给出每个地块的面积（公顷，椭球面）和碳储量（tCO2e）。每个像元按地块覆盖它的精确比例乘以像元的真实面积计入；小于一个像元的地块同样正确。</translation>
    </message>
    <message>
        <source>Unit: say what one cell states — biomass (dry matter), carbon or CO2e, per hectare or per pixel. Biomass × carbon fraction = carbon; carbon × 44/12 = CO2e.</source>
        <translation>单位：说明一个像元表示什么——生物量（干物质）、碳或 CO2e，每公顷或每像元。生物量 × 含碳率 = 碳；碳 × 44/12 = CO2e。</translation>
    </message>
    <message>
        <source>Pools: the map gives one pool. A root:shoot ratio adds below-ground biomass to a map of above-ground biomass. Other pools come from a table with the columns stratum, pool (above_ground, below_ground, dead_wood, litter, soil, peat), value_t_c_per_ha and, if known, se; they apply to the whole parcel of that stratum.</source>
        <translation>碳库：地图给出一个碳库。对地面生物量图，根茎比可加上地下生物量。其他碳库来自一张表，列为 stratum、pool（above_ground、below_ground、dead_wood、litter、soil、peat）、value_t_c_per_ha，如已知则加 se；适用于该分层的整个地块。</translation>
    </message>
    <message>
        <source>Coverage: covered_pct, nodata_pct and outside_pct say how much of a parcel has data, has none, or lies outside the map. The stock is what the map covers, never extrapolated. Below the least share a parcel is flagged low_coverage (no_coverage where there is nothing) and its stock stays out of TOTAL_TCO2E. Cells below zero count as nodata.</source>
        <translation>覆盖：covered_pct、nodata_pct 和 outside_pct 说明地块有数据、无数据和位于图外的比例。储量为地图所覆盖的部分，绝不外推。低于最低比例的地块标记为 low_coverage（完全没有则为 no_coverage），其储量不计入 TOTAL_TCO2E。小于零的像元按无数据计。</translation>
    </message>
    <message>
        <source>Geometries that are not valid (a boundary that crosses itself) are flagged invalid_geometry: they get no area and no stock, because any figure would be wrong; correct them and run again.</source>
        <translation>无效几何（边界自相交）标记为 invalid_geometry：不给出面积和储量，因为任何数值都会是错的；请更正后重新运行。</translation>
    </message>
    <message>
        <source>Standard error: from a map of it in the same unit, or as a percentage. Errors within a parcel are taken as fully correlated (an upper bound); pools of the table are independent of the map. It stays empty unless it is known for every pool that counts.</source>
        <translation>标准误差：取自相同单位的误差图，或以百分比给出。地块内误差按完全相关处理（上限）；表中的碳库与地图相互独立。除非每个计入的碳库均已知，否则留空。</translation>
    </message>
    <message>
        <source>Longitudes go round: a map of 0 to 360 degrees serves western longitudes too. A parcel across 180 degrees is either cut there or counts on (181 for -179); an edge that jumps from 179 to -179 is flagged invalid_geometry.</source>
        <translation>经度循环计算：0 至 360 度的地图同样适用于西经。跨越 180 度的地块应在该处切开，或继续计数（以 181 表示 -179）；从 179 跳到 -179 的边会标记为 invalid_geometry。</translation>
    </message>
    <message>
        <source>Rule: mechanism of the Terrestrial Carbon Group, stock by pools on the joining date.</source>
        <translation>规则：陆地碳组织机制，加入日各碳库的储量。</translation>
    </message>
    <message>
        <source>{parcels} parcels, {area} ha; stock {stock} tCO2e on {counted} ha.</source>
        <translation>{parcels} 个地块，{area} ha；储量 {stock} tCO2e，面积 {counted} ha。</translation>
    </message>
    <message>
        <source>{flagged} parcels are flagged and stay out of the total until accepted ({stock} tCO2e): see the field “flag”.</source>
        <translation>{flagged} 个地块被标记，接受前不计入合计（{stock} tCO2e）：见字段“flag”。</translation>
    </message>
    <message>
        <source>{parcels} parcels have an area on the map that differs by more than 1 % from area_ha: the map's cells are very large, or edges are too long to be carried over by their vertices.</source>
        <translation>{parcels} 个地块在地图上的面积与 area_ha 相差超过 1 %：地图的像元很大，或边太长而不能仅由顶点转换。</translation>
    </message>
    <message>
        <source>The map of standard errors “{raster}” has no data under part of {parcels} parcels: their standard error stays empty.</source>
        <translation>标准误差图“{raster}”在 {parcels} 个地块的部分范围内无数据：其标准误差留空。</translation>
    </message>
    <message>
        <source>The table's values for the pool “{pool}” are not used: the map gives it.</source>
        <translation>表中碳库“{pool}”的值未使用：该碳库由地图给出。</translation>
    </message>
    <message>
        <source>{parcels} parcels have no value for the pool “{pool}” in the table: their stock stays empty until their stratum has one (0 where there is none).</source>
        <translation>{parcels} 个地块在表中没有碳库“{pool}”的值：其储量留空，直至其分层有值（没有则填 0）。</translation>
    </message>
    <message>
        <source>“{layer}” is not a layer of polygons: choose the layer that holds the parcels.</source>
        <translation>“{layer}”不是多边形图层：请选择存放地块的图层。</translation>
    </message>
    <message>
        <source>“{layer}” has no CRS: set its coordinate reference system in the layer's properties.</source>
        <translation>“{layer}”没有坐标参照系：请在图层属性中设置。</translation>
    </message>
    <message>
        <source>“{layer}” has no parcels to measure: add parcels, or select some.</source>
        <translation>“{layer}”没有可量算的地块：请添加地块，或选择一些地块。</translation>
    </message>
    <message>
        <source>No parcel of “{layer}” has a geometry: draw or import their boundaries first.</source>
        <translation>“{layer}”的地块都没有几何：请先绘制或导入边界。</translation>
    </message>
    <message>
        <source>The map “{raster}” ({crs}) does not touch any parcel of “{layer}”: choose a map of this area, or correct the CRS of one of the two.</source>
        <translation>地图“{raster}”（{crs}）不接触“{layer}”的任何地块：请选择该地区的地图，或更正其中之一的坐标参照系。</translation>
    </message>
    <message>
        <source>The map “{raster}” has {cells} cells below zero (lowest {lowest}): they count as nodata.</source>
        <translation>地图“{raster}”有 {cells} 个像元小于零（最低 {lowest}）：按无数据计。</translation>
    </message>
    <message>
        <source>The layer changed while its parcels were measured ({measured} measured, {written} found again): run it again, or save the layer to a file first.</source>
        <translation>量算期间图层发生了变化（已量算 {measured} 个，再次找到 {written} 个）：请重新运行，或先将图层保存为文件。</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>Finished tiles cannot be kept in “{folder}”: choose a folder, here or in QGIS's options, that exists and that you may write in.</source>
        <translation>已完成的分块不能保存在“{folder}”：请在此处或 QGIS 选项中选择一个存在且可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Finished tiles are kept in “{folder}”: the same run goes on from there.</source>
        <translation>已完成的分块保存在“{folder}”：相同的运行将从那里继续。</translation>
    </message>
    <message>
        <source>Cells of “{raster}” ({crs}) are counted, each by the share a parcel covers and its true area.</source>
        <translation>所计的是“{raster}”（{crs}）的像元，每个像元按地块覆盖的份额和真实面积计入。</translation>
    </message>
    <message>
        <source>“{raster}” has the same cells, moved by whole cells: read as it is.</source>
        <translation>“{raster}”的像元相同，只是整像元平移：按原样读取。</translation>
    </message>
    <message>
        <source>“{raster}” lies on another grid: each cell takes the value of the nearest.</source>
        <translation>“{raster}”位于另一格网：每个像元取最近的值。</translation>
    </message>
    <message>
        <source>“{raster}” lies on another grid: each cell takes the average by area.</source>
        <translation>“{raster}”位于另一格网：每个像元取按面积的平均值。</translation>
    </message>
    <message>
        <source>“{raster}” lies on another grid: amounts are shared out by area, their total is kept.</source>
        <translation>“{raster}”位于另一格网：数量按面积分摊，总量保持不变。</translation>
    </message>
    <message>
        <source>Processes cannot be started here ({detail}): threads do the work.</source>
        <translation>这里无法启动进程（{detail}）：由线程完成。</translation>
    </message>
    <message>
        <source>{resumed} of {tasks} tiles were finished before and have been used again.</source>
        <translation>{tasks} 个分块中有 {resumed} 个此前已完成，已再次使用。</translation>
    </message>
    <message>
        <source>{parcels} parcels have no geometry or one that is not valid: they have no figures.</source>
        <translation>{parcels} 个地块没有几何或几何无效：它们没有数字。</translation>
    </message>
    <message>
        <source>Lists for every parcel how many hectares lie in each class (of land, of soil …), in each year (of loss, of fire …), or in each class and year, and how much carbon they hold. One row for each; a pivot table makes any report of it.</source>
        <translation>列出每个地块在各类别（土地、土壤……）、各年份（损失、火灾……）或各类别和年份中有多少公顷，以及其中的碳量。每种组合一行；用数据透视表可做成任何报表。</translation>
    </message>
    <message>
        <source>Each cell counts by the exact share of it that the parcel covers, times the cell's true area on the ellipsoid; a parcel smaller than a cell is right too.</source>
        <translation>每个像元按地块覆盖它的精确份额乘以其在椭球上的真实面积计入；小于一个像元的地块也是正确的。</translation>
    </message>
    <message>
        <source>Classes: codes such as 1-23,30; empty takes all that occur. Names come from the layer's style, else from the raster's own attribute table. Years: a cell's value plus the year that 0 stands for (2000 for the Hansen map: 1 is 2001; 0 is no loss and counts only if you ask for its year).</source>
        <translation>类别：如 1-23,30 的代码；留空则取出现的全部代码。名称取自图层样式，否则取自栅格自身的属性表。年份：像元值加上 0 所代表的年份（Hansen 地图为 2000：1 即 2001 年；0 为没有损失，只有在您要求该年份时才计入）。</translation>
    </message>
    <message>
        <source>Condition: only cells count whose value lies within the limits, such as tree cover of at least 30 percent; cells without data do not.</source>
        <translation>条件：只计入值在限值之内的像元，例如树木覆盖度至少 30%；没有数据的像元不计入。</translation>
    </message>
    <message>
        <source>Maps of carbon density: all in the same unit; cells below zero are nodata. Each gives two columns under its prefix: _co2e (tCO2e) and _nod (percent of the row's hectares without density, which add nothing; where none has any, _co2e is empty).</source>
        <translation>碳密度图：均为同一单位；小于零的像元为无数据。每张图以其前缀给出两列：_co2e（tCO2e）和 _nod（该行中没有密度的公顷百分比，这部分不增加碳量；完全没有密度时 _co2e 为空）。</translation>
    </message>
    <message>
        <source>Rest: the last row of each parcel, with class and year empty, holds what lies on the map but in no class and year: other codes, nodata, cells that miss the condition. With it a parcel's rows add up to all its hectares on the map, and share_pct to 100. What lies outside the map is in no row. Parcels without a valid geometry have no rows.</source>
        <translation>其余：每个地块的最后一行，类别和年份为空，包含位于地图上但不属于任何类别和年份的部分：其他代码、无数据、不满足条件的像元。有了它，一个地块的各行之和等于它在地图上的全部公顷数，share_pct 合计 100。地图之外的部分不在任何行中。没有有效几何的地块没有行。</translation>
    </message>
    <message>
        <source>Rasters may have different grids and CRSs. The cells of one of them are counted (the finest, or the one you choose); the others are read on its grid: classes, years and conditions by the nearest cell, densities by the average by area.</source>
        <translation>各栅格可有不同的格网和坐标参照系。只计其中一个栅格的像元（最细的，或您选择的）；其他栅格按其格网读取：类别、年份和条件取最近的像元，密度按面积平均。</translation>
    </message>
    <message>
        <source>The map “{raster}” has no class at all: every cell is nodata.</source>
        <translation>地图“{raster}”没有任何类别：所有像元都是无数据。</translation>
    </message>
    <message>
        <source>A table needs classes or years: choose a raster of either, or use “Statistics of parcels from rasters” for whole parcels.</source>
        <translation>表格需要类别或年份：请选择其中一种栅格，或对整个地块使用“由栅格统计地块”。</translation>
    </message>
    <message>
        <source>A least or most value needs the raster of the condition: choose it, or leave both empty.</source>
        <translation>最小值或最大值需要条件栅格：请选择它，或将两者都留空。</translation>
    </message>
    <message>
        <source>The condition on “{raster}” has no limit: give the least or the most value that counts.</source>
        <translation>“{raster}”上的条件没有限值：请给出计入的最小值或最大值。</translation>
    </message>
    <message>
        <source>No value is at least {least} and at most {most}: correct the limits of the condition.</source>
        <translation>没有值既不小于 {least} 又不大于 {most}：请更正条件的限值。</translation>
    </message>
    <message>
        <source>The first year {first} is after the last year {last}: correct one of them.</source>
        <translation>起始年份 {first} 晚于结束年份 {last}：请更正其中之一。</translation>
    </message>
    <message>
        <source>From {first} to {last} are too many years: choose at most {most}.</source>
        <translation>从 {first} 到 {last} 的年份过多：最多选择 {most} 个。</translation>
    </message>
    <message>
        <source>The map “{raster}” has no year from {first} to {last}: correct the years, or what 0 is.</source>
        <translation>地图“{raster}”没有从 {first} 到 {last} 的年份：请更正年份，或 0 所代表的年份。</translation>
    </message>
    <message>
        <source>The map “{raster}” holds years themselves, such as {year}: set the year of 0 to 0.</source>
        <translation>地图“{raster}”的像元本身就是年份，如 {year}：请将 0 所代表的年份设为 0。</translation>
    </message>
    <message>
        <source>A parcel's rows add up to more than the parcel: nothing was written; please report it.</source>
        <translation>一个地块的各行之和超过该地块：未写入任何内容；请报告此问题。</translation>
    </message>
    <message>
        <source>{rows} rows of {parcels} parcels: {area} ha in the classes and years, {rest} ha in none.</source>
        <translation>{parcels} 个地块共 {rows} 行：各类别和年份中 {area} 公顷，不属于任何类别和年份 {rest} 公顷。</translation>
    </message>
    <message>
        <source>{parcels} parcels of “{layer}” have no row: nothing of them is counted.</source>
        <translation>“{layer}”的 {parcels} 个地块没有任何行：它们的内容均未计入。</translation>
    </message>
    <message>
        <source>Columns {prefix}_… are of “{raster}”, in {unit}: one unit is {factor} tCO2e.</source>
        <translation>{prefix}_… 列属于“{raster}”，单位 {unit}：一个单位为 {factor} tCO2e。</translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}”: choose one of {known}, or none.</source>
        <translation>“{layer}”没有字段“{field}”：请选择 {known} 之一，或不选。</translation>
    </message>
    <message>
        <source>The report {path} could not be written ({reason}): check the free space and whether you may write there, close the file if it is open, or choose another folder.</source>
        <translation>报表 {path} 无法写入（{reason}）：请检查剩余空间和写入权限，若文件已打开请关闭，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>未写入任何内容</translation>
    </message>
    <message>
        <source>Statement of {holder}: terrestrial carbon accounts of {name}</source>
        <translation>{holder}的报表：{name}陆地碳账户</translation>
    </message>
    <message>
        <source>May be redeemed now</source>
        <translation>目前可兑现</translation>
    </message>
    <message>
        <source>if certified and compliant</source>
        <translation>须已认证且国家遵守规定</translation>
    </message>
    <message>
        <source>Redeemed so far</source>
        <translation>累计已兑现</translation>
    </message>
    <message>
        <source>in all years</source>
        <translation>所有年度</translation>
    </message>
    <message>
        <source>Credits held</source>
        <translation>持有的信用额</translation>
    </message>
    <message>
        <source>free to transfer</source>
        <translation>可转让</translation>
    </message>
    <message>
        <source>To cancel</source>
        <translation>须取消</translation>
    </message>
    <message>
        <source>for redeemed carbon that was emitted</source>
        <translation>因排放了已兑现的碳</translation>
    </message>
    <message>
        <source>nothing is owed</source>
        <translation>没有欠额</translation>
    </message>
    <message>
        <source>no year is closed yet</source>
        <translation>尚无已结年度</translation>
    </message>
    <message>
        <source>closed to year {year}</source>
        <translation>已结至年度 {year}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} 年</translation>
    </message>
    <message>
        <source>Accounting years</source>
        <translation>会计年度</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>制作软件</translation>
    </message>
    <message>
        <source>Rights [tCO2e]</source>
        <translation>权利 [tCO2e]</translation>
    </message>
    <message>
        <source>Share [%]</source>
        <translation>份额 [%]</translation>
    </message>
    <message>
        <source>Tradeable on joining</source>
        <translation>加入时可交易</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保有</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>not certified today</source>
        <translation>目前未认证</translation>
    </message>
    <message>
        <source>Projects [tCO2e]</source>
        <translation>项目 [tCO2e]</translation>
    </message>
    <message>
        <source>Credits for</source>
        <translation>信用额种类</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>Redeemable for year</source>
        <translation>可兑现年度</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>What is redeemable leaves out whether the country is short: then nobody redeems.</source>
        <translation>可兑现数未考虑国家是否短缺：短缺时全国均不得兑现。</translation>
    </message>
    <message>
        <source>Entitlement by year [tCO2e]</source>
        <translation>各年额度 [tCO2e]</translation>
    </message>
    <message>
        <source>Redeemed: avoidance</source>
        <translation>已兑现：避排</translation>
    </message>
    <message>
        <source>Redeemed: sequestration</source>
        <translation>已兑现：封存</translation>
    </message>
    <message>
        <source>Entitlement that is not redeemed stays; of carbon that was emitted nothing is redeemed. The last year is open: its figures are what they would be if it closed now.</source>
        <translation>未兑现的额度予以保留；已排放的碳不得兑现。最后一年尚未结账：其数字为假设现在结账的数字。</translation>
    </message>
    <message>
        <source>Credits in the registry [t]</source>
        <translation>登记簿中的信用额 [t]</translation>
    </message>
    <message>
        <source>Tonnes</source>
        <translation>吨</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Credits of other registries [tCO2e]</source>
        <translation>其他登记处的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Deposited</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Bonds on kept carbon [tCO2e]</source>
        <translation>以保有的碳发行的债券 [tCO2e]</translation>
    </message>
    <message>
        <source>Issued for</source>
        <translation>发行数额</translation>
    </message>
    <message>
        <source>Worth now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Last movements of credits, newest first</source>
        <translation>信用额的最近变动（最新在前）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Map of the parcels by class of land</source>
        <translation>按土地类别的地块图</translation>
    </message>
    <message>
        <source>year {number} ({calendar})</source>
        <translation>第 {number} 年（{calendar}）</translation>
    </message>
    <message>
        <source>Classes of land in {year}: stock at its start, changes by cause, stock at its end</source>
        <translation>{year}各类土地：年初储量、按原因的变化、年末储量</translation>
    </message>
    <message>
        <source>Changes in the year</source>
        <translation>当年变化</translation>
    </message>
    <message>
        <source>The same from the joining date to the end of {year}</source>
        <translation>同上，自加入日至{year}末</translation>
    </message>
    <message>
        <source>Changes since joining</source>
        <translation>加入以来的变化</translation>
    </message>
    <message>
        <source>All amounts in tCO2e. Classes and areas are those of the joining-date snapshot. Emissions and removals are entered by parcel or for the whole country; what is stated for the country only is not spread over the classes. The total at the end is the actual stock of the compliance table. Redeeming credits changes no stock: it moves tradeable carbon to the protected side.</source>
        <translation>所有数量以 tCO2e 计。类别和面积以加入日快照为准。排放量和清除量按地块或按全国记入；仅按全国记入的不分摊到各类别。年末合计即遵守情况表中的实有储量。兑现信用额不改变储量：它将可交易碳转入受保护一方。</translation>
    </message>
    <message>
        <source>Land through the year</source>
        <translation>当年土地</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>年初</translation>
    </message>
    <message>
        <source>Restated</source>
        <translation>重述</translation>
    </message>
    <message>
        <source>Measured anew</source>
        <translation>重新测定</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>年末</translation>
    </message>
    <message>
        <source>All land</source>
        <translation>全部土地</translation>
    </message>
    <message>
        <source>What the accounts rest on, from each year on [tCO2e]</source>
        <translation>账户条件，自各年起 [tCO2e]</translation>
    </message>
    <message>
        <source>Buffer a year</source>
        <translation>每年缓冲量</translation>
    </message>
    <message>
        <source>Change of stock</source>
        <translation>储量变化</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>账户条件</translation>
    </message>
    <message>
        <source>The year ended short by {short} tCO2e: nobody in the country redeems until a year end, or cancelling credits, restores the balance. Credits redeemed earlier stay valid, and certified projects go on accruing entitlement.</source>
        <translation>该年末短缺 {short} tCO2e：在某个年末或取消信用额使余额恢复之前，全国暂停兑现。此前兑现的信用额仍然有效，已认证的项目继续累计额度。</translation>
    </message>
    <message>
        <source>What closes the shortfall [tCO2e]</source>
        <translation>弥补短缺的来源 [tCO2e]</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Of the shortfall, this closes</source>
        <translation>可弥补的短缺</translation>
    </message>
    <message>
        <source>Cure</source>
        <translation>弥补</translation>
    </message>
    <message>
        <source>Years as they were closed [tCO2e]</source>
        <translation>各年结账时的数字 [tCO2e]</translation>
    </message>
    <message>
        <source>Begins in</source>
        <translation>起始于</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结账时间</translation>
    </message>
    <message>
        <source>Credits with serial numbers, in tCO2e, by the year they are booked to; “reported” credits were entered without serial numbers.</source>
        <translation>带序列号的信用额，以 tCO2e 计，按所记入的年度；“申报”的信用额没有序列号。</translation>
    </message>
    <message>
        <source>Reported avoidance</source>
        <translation>申报的避排</translation>
    </message>
    <message>
        <source>Reported sequestration</source>
        <translation>申报的封存</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已转让</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退还</translation>
    </message>
    <message>
        <source>To the fund</source>
        <translation>交入基金</translation>
    </message>
    <message>
        <source>From the fund</source>
        <translation>取自基金</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已注销使用</translation>
    </message>
    <message>
        <source>Cancelled: obligation</source>
        <translation>取消：履行义务</translation>
    </message>
    <message>
        <source>Cancelled: cure</source>
        <translation>取消：弥补短缺</translation>
    </message>
    <message>
        <source>Cancelled: voluntary</source>
        <translation>取消：自愿</translation>
    </message>
    <message>
        <source>Cancelled: other credits</source>
        <translation>取消：其他信用额</translation>
    </message>
    <message>
        <source>Reported cancelled</source>
        <translation>申报的取消</translation>
    </message>
    <message>
        <source>Credits by year [tCO2e]</source>
        <translation>各年信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Credits by year</source>
        <translation>各年信用额</translation>
    </message>
    <message>
        <source>Requests to redeem that were refused</source>
        <translation>被拒绝的兑现申请</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused requests</source>
        <translation>被拒绝的申请</translation>
    </message>
    <message>
        <source>Safeguards that are set</source>
        <translation>已设定的保障措施</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Safeguards</source>
        <translation>保障措施</translation>
    </message>
    <message>
        <source>Whatever is set, the credits of one year never exceed the annual budget B.</source>
        <translation>无论如何设定，一年的信用额不超过年度预算 B。</translation>
    </message>
    <message>
        <source>All figures of this statement can be recomputed from its JSON file with the script resources/docs/recompute.py of the plugin, which needs nothing but Python.</source>
        <translation>本报表的所有数字均可用本插件的脚本 resources/docs/recompute.py 由其 JSON 文件重新计算，该脚本只需 Python。</translation>
    </message>
    <message>
        <source>Every act is an entry of a journal, and every entry holds the hash of the one before. The algorithm “Verify the ledger” finds whether the accounts still hold the entry with the hash below, and whether anything was tampered with.</source>
        <translation>每个行为都是日志的一条记录，每条记录都含有前一条的哈希值。算法“核验账本”可查明账户是否仍有下列哈希值的记录，以及是否有任何篡改。</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>日志记录数</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>第一条记录</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>最后一条记录</translation>
    </message>
    <message>
        <source>Hash of the last entry</source>
        <translation>最后一条记录的哈希值</translation>
    </message>
    <message>
        <source>parcels merged from several classes</source>
        <translation>由多个类别合并的地块</translation>
    </message>
    <message>
        <source>stated for the country, not by parcel</source>
        <translation>按全国记入，未按地块</translation>
    </message>
    <message>
        <source>accounts opened</source>
        <translation>开立账户</translation>
    </message>
    <message>
        <source>pool added</source>
        <translation>纳入碳库</translation>
    </message>
    <message>
        <source>territory excluded</source>
        <translation>领土排除</translation>
    </message>
    <message>
        <source>territory returned</source>
        <translation>领土恢复</translation>
    </message>
    <message>
        <source>other method</source>
        <translation>改用方法</translation>
    </message>
    <message>
        <source>annual buffer</source>
        <translation>年度缓冲量</translation>
    </message>
    <message>
        <source>redemption was suspended: the country ended a year short</source>
        <translation>暂停兑现：国家某年末短缺</translation>
    </message>
    <message>
        <source>the project was not certified</source>
        <translation>项目未经认证</translation>
    </message>
    <message>
        <source>the certification was suspended</source>
        <translation>认证已暂停</translation>
    </message>
    <message>
        <source>more than the entitlement</source>
        <translation>超出额度</translation>
    </message>
    <message>
        <source>more than the annual budget</source>
        <translation>超出年度预算</translation>
    </message>
    <message>
        <source>more than the target under the annual buffer</source>
        <translation>超出年度缓冲量下的目标</translation>
    </message>
    <message>
        <source>the carbon had been emitted</source>
        <translation>该部分碳已排放</translation>
    </message>
    <message>
        <source>credits were still to be cancelled</source>
        <translation>尚有须取消的信用额</translation>
    </message>
    <message>
        <source>not in whole tonnes</source>
        <translation>不是整吨</translation>
    </message>
    <message>
        <source>the year took no credits</source>
        <translation>该年度不接受信用额</translation>
    </message>
    <message>
        <source>trigger price</source>
        <translation>触发价格</translation>
    </message>
    <message>
        <source>guaranteed minimum flow [t a year]</source>
        <translation>保证的最低流量 [t/年]</translation>
    </message>
    <message>
        <source>largest share of the market</source>
        <translation>占市场的最大份额</translation>
    </message>
    <message>
        <source>size of the market [t a year]</source>
        <translation>市场规模 [t/年]</translation>
    </message>
    <message>
        <source>listed buyers</source>
        <translation>列名买方</translation>
    </message>
    <message>
        <source>listed sellers</source>
        <translation>列名卖方</translation>
    </message>
    <message>
        <source>lists hold until year</source>
        <translation>名单有效至年度</translation>
    </message>
    <message>
        <source>only at auction</source>
        <translation>只在拍卖中</translation>
    </message>
    <message>
        <source>auctions</source>
        <translation>拍卖</translation>
    </message>
    <message>
        <source>only through the operator</source>
        <translation>只经由经营者</translation>
    </message>
    <message>
        <source>years credits may be kept</source>
        <translation>信用额可保留年数</translation>
    </message>
    <message>
        <source>no redeeming with credits to cancel</source>
        <translation>有须取消的信用额时不得兑现</translation>
    </message>
    <message>
        <source>start of the mechanism</source>
        <translation>机制开始日期</translation>
    </message>
    <message>
        <source>the PDF file cannot be written</source>
        <translation>PDF 文件无法写入</translation>
    </message>
    <message>
        <source>Terrestrial carbon statement</source>
        <translation>陆地碳报表</translation>
    </message>
    <message>
        <source>Each class of land</source>
        <translation>各类土地</translation>
    </message>
    <message>
        <source>{area} ha, {stock} tCO2e</source>
        <translation>{area} 公顷，{stock} tCO2e</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Redeemed [tCO2e]</source>
        <translation>已兑现 [tCO2e]</translation>
    </message>
    <message>
        <source>To cancel [tCO2e]</source>
        <translation>须取消 [tCO2e]</translation>
    </message>
    <message>
        <source>“To cancel”: carbon that was redeemed and emitted afterwards; the holder owes as many credits of any kind. Credits already sold stay valid.</source>
        <translation>“须取消”：兑现后又排放的碳；权利所有人须取消等量的任何种类信用额。已售出的信用额仍然有效。</translation>
    </message>
    <message>
        <source>Projects and certification</source>
        <translation>项目与认证</translation>
    </message>
    <message>
        <source>{standard}: {state}, from {start} to {end}</source>
        <translation>{standard}：{state}，{start}至{end}</translation>
    </message>
    <message>
        <source>{standard}: {state}, from {start}</source>
        <translation>{standard}：{state}，自{start}起</translation>
    </message>
    <message>
        <source>Bonds open</source>
        <translation>未了结债券</translation>
    </message>
    <message>
        <source>Of an emission right a holder may redeem what the closed years have accrued, never more than the tradeable stock that was kept; what is not redeemed is carried over. Of a right to new carbon: the growth measured.</source>
        <translation>排放权可兑现已结年度累计的额度，但不超过保有的可交易储量；未兑现的予以结转。新增碳权利可兑现测得的增长。</translation>
    </message>
    <message>
        <source>Rights and entitlement</source>
        <translation>权利与额度</translation>
    </message>
    <message>
        <source>One serial number is one tonne. The registry stands as it was when this statement was made: of every series, issued = active + withheld + in the fund + retired + cancelled.</source>
        <translation>一个序列号为一吨。登记簿为编制本报表时的状况：每个系列，签发 = 有效 + 已扣留 + 在基金中 + 已注销使用 + 已取消。</translation>
    </message>
    <message>
        <source>The last {listed} of {number} blocks are listed; the JSON file has them all.</source>
        <translation>列出 {number} 个批次中的最后 {listed} 个；JSON 文件包含全部。</translation>
    </message>
    <message>
        <source>Serial numbers by series [t]</source>
        <translation>各系列序列号 [t]</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>无所有人</translation>
    </message>
    <message>
        <source>Credits by owner [t]</source>
        <translation>各所有人的信用额 [t]</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>The reserve bank holds {held} credits withheld from issues.</source>
        <translation>储备银行持有从签发中扣留的 {held} 个信用额。</translation>
    </message>
    <message>
        <source>Reserve and bonds</source>
        <translation>储备与债券</translation>
    </message>
    <message>
        <source>Share of every issue that the reserve withholds</source>
        <translation>储备银行从每次签发中扣留的比例</translation>
    </message>
    <message>
        <source>Reserve shares</source>
        <translation>扣留比例</translation>
    </message>
    <message>
        <source>Method of the budget</source>
        <translation>预算方法</translation>
    </message>
    <message>
        <source>Ellipsoid of all areas</source>
        <translation>所有面积的椭球</translation>
    </message>
    <message>
        <source>Fingerprint of the figures</source>
        <translation>数据指纹</translation>
    </message>
    <message>
        <source>Parcels by class of land</source>
        <translation>按土地类别的地块</translation>
    </message>
    <message>
        <source>Classes of land on the joining date</source>
        <translation>加入日的土地类别</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计为</translation>
    </message>
    <message>
        <source>Opening stock [tCO2e]</source>
        <translation>期初储量 [tCO2e]</translation>
    </message>
    <message>
        <source>Share of stock [%]</source>
        <translation>占储量比例 [%]</translation>
    </message>
    <message>
        <source>Of this, on the two sides of the account: {area} ha and {stock} tCO2e.</source>
        <translation>其中账户两方合计：{area} ha，{stock} tCO2e。</translation>
    </message>
    <message>
        <source>National terrestrial carbon budget</source>
        <translation>国家陆地碳预算</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Protected stock P0</source>
        <translation>受保护储量 P0</translation>
    </message>
    <message>
        <source>Tradeable stock T0</source>
        <translation>可交易储量 T0</translation>
    </message>
    <message>
        <source>Annual terrestrial carbon budget B</source>
        <translation>年度陆地碳预算 B</translation>
    </message>
    <message>
        <source>Projected emissions over the period: {amount} tCO2e.</source>
        <translation>期间内的预测排放量：{amount} tCO2e。</translation>
    </message>
    <message>
        <source>Evidence: {reference}</source>
        <translation>证据：{reference}</translation>
    </message>
    <message>
        <source>without a status</source>
        <translation>无状态</translation>
    </message>
    <message>
        <source>with a status, without a stock</source>
        <translation>有状态，无储量</translation>
    </message>
    <message>
        <source>{flag} (accepted)</source>
        <translation>{flag}（已接受）</translation>
    </message>
    <message>
        <source>{flag} (kept out until accepted)</source>
        <translation>{flag}（接受前不计入）</translation>
    </message>
    <message>
        <source>Quality of the stocks</source>
        <translation>储量的质量</translation>
    </message>
    <message>
        <source>Parcels that are …</source>
        <translation>地块……</translation>
    </message>
    <message>
        <source>The first {listed} of {number} parcels are listed; the JSON file has them all.</source>
        <translation>列出 {number} 个地块中的前 {listed} 个；JSON 文件中有全部。</translation>
    </message>
    <message>
        <source>Every parcel has a status and a stock, and none is kept out by a flag.</source>
        <translation>每个地块都有状态和储量，没有因标记而不计入的。</translation>
    </message>
    <message>
        <source>Protected [tCO2e]</source>
        <translation>受保护 [tCO2e]</translation>
    </message>
    <message>
        <source>Tradeable [tCO2e]</source>
        <translation>可交易 [tCO2e]</translation>
    </message>
    <message>
        <source>Avoidance credits a year, at most [tCO2e]</source>
        <translation>每年最多避排信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>A holder may redeem up to the tradeable stock kept, divided by the years of the period, a year.</source>
        <translation>权利所有人每年最多可兑现其所保持的可交易储量除以期间年数。</translation>
    </message>
    <message>
        <source>All amounts in tCO2e. Year 1 begins on the joining date.</source>
        <translation>所有数额以 tCO2e 计。第 1 年自加入日开始。</translation>
    </message>
    <message>
        <source>Sources of the stocks</source>
        <translation>储量的来源</translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Recorded calculations</source>
        <translation>已记录的计算</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Inputs with SHA-256</source>
        <translation>输入及其 SHA-256</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Calculations</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Four slips in the paper's worked example, where the rules are followed:</source>
        <translation>论文示例中的四处笔误，本报表从规则：</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺失内容</translation>
    </message>
    <message>
        <source>Method: {method}. {rule} N = {years} years.</source>
        <translation>方法：{method}。{rule} N = {years} 年。</translation>
    </message>
    <message>
        <source>History {first}–{last} ({years} years): mean {mean} tCO2e a year, trend {trend} tCO2e a year, coefficient of variation {variation} %.</source>
        <translation>历史 {first}–{last}（{years} 年）：每年均值 {mean} tCO2e，每年趋势 {trend} tCO2e，变异系数 {variation} %。</translation>
    </message>
    <message>
        <source>Emissions [tCO2e]</source>
        <translation>排放量 [tCO2e]</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Covered by data [%]</source>
        <translation>有数据部分 [%]</translation>
    </message>
    <message>
        <source>Parcels kept out by a flag</source>
        <translation>因标记而不计入的地块</translation>
    </message>
    <message>
        <source>Protected at start</source>
        <translation>年初受保护</translation>
    </message>
    <message>
        <source>+ budgets of the years left</source>
        <translation>+ 剩余年份预算</translation>
    </message>
    <message>
        <source>+ avoidance credits</source>
        <translation>+ 避排信用额</translation>
    </message>
    <message>
        <source>+ sequestration credits</source>
        <translation>+ 封存信用额</translation>
    </message>
    <message>
        <source>− cancelled</source>
        <translation>− 已取消</translation>
    </message>
    <message>
        <source>over {years} years</source>
        <translation>共 {years} 年</translation>
    </message>
    <message>
        <source>Balance, end of year {year}</source>
        <translation>第 {year} 年末余额</translation>
    </message>
    <message>
        <source>compliant</source>
        <translation>遵守规定</translation>
    </message>
    <message>
        <source>short: redeeming is suspended</source>
        <translation>短缺：暂停兑现</translation>
    </message>
    <message>
        <source>The first table is of the parcels as they are saved now; the accounts rest on the last one.</source>
        <translation>第一张表为目前保存的地块；账户以最后一张表为准。</translation>
    </message>
    <message>
        <source>Terrestrial carbon statement: {name}</source>
        <translation>陆地碳报表：{name}</translation>
    </message>
    <message>
        <source>Terrestrial carbon statement: {name}, year {year}</source>
        <translation>陆地碳报表：{name}，年度 {year}</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>this GDAL has no driver for {format}</source>
        <translation>此 GDAL 没有 {format} 的驱动程序</translation>
    </message>
    <message>
        <source>{status}: {basis}</source>
        <translation>{status}：{basis}</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>treaty</source>
        <translation>公约</translation>
    </message>
    <message>
        <source>biophysical</source>
        <translation>生物物理</translation>
    </message>
    <message>
        <source>economic</source>
        <translation>经济</translation>
    </message>
    <message>
        <source>{status} ({basis})</source>
        <translation>{status}（{basis}）</translation>
    </message>
    <message>
        <source>protected carbon</source>
        <translation>受保护陆地碳</translation>
    </message>
    <message>
        <source>tradeable carbon</source>
        <translation>可交易陆地碳</translation>
    </message>
    <message>
        <source>neither side</source>
        <translation>两者皆非</translation>
    </message>
    <message>
        <source>tradeable stock</source>
        <translation>可交易储量</translation>
    </message>
    <message>
        <source>historical average</source>
        <translation>历史平均</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>land-management plan</source>
        <translation>土地管理计划</translation>
    </message>
    <message>
        <source>B = T0 / N: the tradeable stock spread over the period.</source>
        <translation>B = T0 / N：可交易储量分摊到整个期间。</translation>
    </message>
    <message>
        <source>B = the mean annual emission of 20 to 30 years in which emissions were fairly stable; the classes of land stay as they are.</source>
        <translation>B = 排放相当稳定的 20 至 30 年的平均年排放量；土地类别保持不变。</translation>
    </message>
    <message>
        <source>T0 = the country's reported and reviewed projection of emissions over the period; B = T0 / N.</source>
        <translation>T0 = 国家已报告并经评审的期间排放预测值；B = T0 / N。</translation>
    </message>
    <message>
        <source>Only land planned for conversion is tradeable; all other land counts as protected. B = T0 / N.</source>
        <translation>只有计划转用的土地可交易；其他土地均计为受保护。B = T0 / N。</translation>
    </message>
    <message>
        <source>As the rules say: nothing is redeemed after a year that ended short</source>
        <translation>按规则：出现短缺的年份之后不兑现</translation>
    </message>
    <message>
        <source>As entered: credits counted in every year, also while redemption was suspended</source>
        <translation>照录入：每年的信用额都计入，包括暂停兑现期间</translation>
    </message>
    <message>
        <source>Compliance by the rules</source>
        <translation>按规则的遵守情况</translation>
    </message>
    <message>
        <source>Compliance as entered</source>
        <translation>照录入的遵守情况</translation>
    </message>
    <message>
        <source>The place of the accounts is not stated in the workspace's settings.</source>
        <translation>工作区设置中未注明账目所属的地点。</translation>
    </message>
    <message>
        <source>No parcel has a right holder yet, so nothing is said of entitlements.</source>
        <translation>尚无地块注明权利所有人，因此未说明可兑现额。</translation>
    </message>
    <message>
        <source>The accounts are not open yet: rights, projects and credits are missing here, and the compliance table, if there is one, is a preview made of the entries.</source>
        <translation>账户尚未开立：此处没有权利、项目和信用额；遵守情况表（如有）为根据条目的预览。</translation>
    </message>
    <message>
        <source>The parcels as saved hold {p0} tCO2e protected and {t0} tCO2e tradeable; the accounts rest on {accounts_p0} and {accounts_t0}: restate them where the country has decided so, or restore the parcels.</source>
        <translation>已保存的地块含受保护 {p0} tCO2e、可交易 {t0} tCO2e；账户以 {accounts_p0} 和 {accounts_t0} 为准：如国家已作决定请重述账户条件，否则请恢复地块。</translation>
    </message>
    <message>
        <source>There are no account entries yet: the compliance table begins with the first year's emissions.</source>
        <translation>尚无账目：遵守情况表自第一年的排放量开始。</translation>
    </message>
    <message>
        <source>Not every stock states where it comes from.</source>
        <translation>并非每项储量都注明来源。</translation>
    </message>
    <message>
        <source>No calculation is recorded yet: the figures cannot be traced to a carbon map.</source>
        <translation>尚未记录任何计算：数字无法追溯到碳地图。</translation>
    </message>
    <message>
        <source>The chosen method “{subject}” lacks its evidence: the figures follow the tradeable stock instead.</source>
        <translation>所选方法“{subject}”缺少证据：数字改按可交易储量计算。</translation>
    </message>
    <message>
        <source>Account entries of the kind “{subject}” are not in the table: {number}.</source>
        <translation>类型为“{subject}”的账目不在表中：{number} 项。</translation>
    </message>
    <message>
        <source>Account entries of years before the joining date are not in the table: {number} ({subject}).</source>
        <translation>加入日之前年份的账目不在表中：{number} 项（{subject}）。</translation>
    </message>
    <message>
        <source>Stock: each parcel's stock is the sum, over the cells of the carbon map, of density times the cell's true area on the ellipsoid times the exact share of the cell inside the parcel, in tonnes of CO2-equivalent (tCO2e). Biomass is turned into carbon by the stated carbon fraction, carbon into CO2 by 44/12.</source>
        <translation>储量：每个地块的储量为碳地图各像元的密度乘以像元在椭球面上的真实面积再乘以像元落入地块的精确比例之和，以吨二氧化碳当量（tCO2e）计。生物量按所注含碳率折算为碳，碳按 44/12 折算为 CO2。</translation>
    </message>
    <message>
        <source>Classes: protected by law (on the cut-off date, and enforced), by convention, and inaccessible land count as protected carbon; threatened and all other land as tradeable carbon; excluded land on neither side. Land protected after the cut-off stays tradeable.</source>
        <translation>类别：受法律保护（以截止日为准并有效执行）、受公约保护和不可开发的土地计为受保护陆地碳；受威胁及其余土地计为可交易陆地碳；被排除的土地两者皆非。截止日之后受保护的土地仍为可交易。</translation>
    </message>
    <message>
        <source>Outside the figures: parcels without a status, and stocks whose quality flag nobody has accepted. They are listed, never estimated.</source>
        <translation>不在数字之内：无状态的地块，以及质量标记尚无人接受的储量。仅列出，从不估计。</translation>
    </message>
    <message>
        <source>Budget: P0 is the protected and T0 the tradeable stock on the joining date; the annual budget B follows the method named above.</source>
        <translation>预算：P0 为加入日的受保护储量，T0 为可交易储量；年度预算 B 按上述方法确定。</translation>
    </message>
    <message>
        <source>Compliance at the end of year k: required = P0 + B × (N − k) + credits redeemed − credits cancelled + annual buffers; actual = stock + restated stock − emissions + removals, or a measurement; balance = actual − required. A negative balance suspends redemption until a later year end, or cancelling credits, restores it. A closed year changes only by a correcting entry.</source>
        <translation>第 k 年末的遵守情况：应有 = P0 + B × (N − k) + 兑现的信用额 − 取消的信用额 + 年度缓冲量；实有 = 储量 + 重述的储量 − 排放量 + 清除量，或测定值；余额 = 实有 − 应有。余额为负则暂停兑现，直至某个年末或取消信用额使其恢复。已结年度只能以更正条目更改。</translation>
    </message>
    <message>
        <source>Credits: whole tonnes with serial numbers. Avoidance: each closed year earns a right its annual amount times the share of its tradeable carbon still kept, nationally at most B a year. Sequestration: the growth measured.</source>
        <translation>信用额：带序列号的整吨。避排：每个已结年度按“年度数量 × 仍保有的可交易碳比例”给予权利额度，全国每年不超过 B。封存：测得的增长。</translation>
    </message>
    <message>
        <source>Nothing is rounded before it is shown; the JSON file holds the full precision.</source>
        <translation>显示之前不做任何舍入；JSON 文件保留全部精度。</translation>
    </message>
    <message>
        <source>Source of the rules: Terrestrial Carbon Group, sections 3.2.1 to 3.2.5, Annexes I and II.</source>
        <translation>规则来源：陆地碳组织，3.2.1 至 3.2.5 节、附件一和附件二。</translation>
    </message>
    <message>
        <source>The example prints an actual stock of 46,100 in year 5; only 46,400 = 46,600 − 200 gives the balance of 90 that it prints.</source>
        <translation>示例第 5 年实有量印作 46,100；只有 46,400 = 46,600 − 200 才能得出其所印的余额 90。</translation>
    </message>
    <message>
        <source>It calls B “one fifth” of 39,000 where its figures are one fiftieth.</source>
        <translation>原文称 B 为 39,000 的“五分之一”，而其数字是五十分之一。</translation>
    </message>
    <message>
        <source>It credits 2 t a year of new carbon where its text says 2 t per hectare on 100 ha, and does not add the growth to the actual stock.</source>
        <translation>原文每年计入 2 吨新增碳，而正文为 100 公顷每公顷 2 吨，且未把增长计入实有量。</translation>
    </message>
    <message>
        <source>It counts 42 credits in years 4 and 5 although redemption was suspended after year 3.</source>
        <translation>原文在第 4、5 年仍计入 42 个信用额，尽管第 3 年后已暂停兑现。</translation>
    </message>
    <message>
        <source>emissions</source>
        <translation>排放量</translation>
    </message>
    <message>
        <source>removals</source>
        <translation>清除量</translation>
    </message>
    <message>
        <source>growth (new carbon measured)</source>
        <translation>增长量（实测新增碳）</translation>
    </message>
    <message>
        <source>measured stock</source>
        <translation>实测储量</translation>
    </message>
    <message>
        <source>avoidance credits without serials</source>
        <translation>无序列号的避排信用额</translation>
    </message>
    <message>
        <source>sequestration credits without serials</source>
        <translation>无序列号的封存信用额</translation>
    </message>
    <message>
        <source>cancelled credits without serials</source>
        <translation>无序列号的取消信用额</translation>
    </message>
    <message>
        <source>new carbon</source>
        <translation>新增碳</translation>
    </message>
    <message>
        <source>reserve bank</source>
        <translation>储备银行</translation>
    </message>
    <message>
        <source>insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>international fund</source>
        <translation>国际陆地碳基金</translation>
    </message>
    <message>
        <source>bought credits</source>
        <translation>购买的信用额</translation>
    </message>
    <message>
        <source>{number} ({first})</source>
        <translation>{number}（{first}）</translation>
    </message>
    <message>
        <source>{number} ({first}/{last})</source>
        <translation>{number}（{first}/{last}）</translation>
    </message>
    <message>
        <source>Older entries taken over</source>
        <translation>接收旧条目</translation>
    </message>
    <message>
        <source>Accounts opened</source>
        <translation>开立账户</translation>
    </message>
    <message>
        <source>Entries recorded</source>
        <translation>录入条目</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>更正条目</translation>
    </message>
    <message>
        <source>Year closed</source>
        <translation>关闭年度</translation>
    </message>
    <message>
        <source>P0, T0 and B restated</source>
        <translation>重述 P0、T0 和 B</translation>
    </message>
    <message>
        <source>Annual buffer set</source>
        <translation>设定年度缓冲量</translation>
    </message>
    <message>
        <source>Parcels split or merged</source>
        <translation>地块拆分或合并</translation>
    </message>
    <message>
        <source>Right holders added</source>
        <translation>添加权利所有人</translation>
    </message>
    <message>
        <source>Right holder changed</source>
        <translation>更改权利所有人</translation>
    </message>
    <message>
        <source>Right added</source>
        <translation>添加权利</translation>
    </message>
    <message>
        <source>Right ended</source>
        <translation>终止权利</translation>
    </message>
    <message>
        <source>Project added</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Project changed</source>
        <translation>更改项目</translation>
    </message>
    <message>
        <source>Project certified</source>
        <translation>项目获得认证</translation>
    </message>
    <message>
        <source>Certification changed</source>
        <translation>更改认证</translation>
    </message>
    <message>
        <source>Credits redeemed</source>
        <translation>兑现信用额</translation>
    </message>
    <message>
        <source>Refused request kept</source>
        <translation>保留被拒绝的申请</translation>
    </message>
    <message>
        <source>Credits transferred</source>
        <translation>转让信用额</translation>
    </message>
    <message>
        <source>Credits retired</source>
        <translation>注销信用额</translation>
    </message>
    <message>
        <source>Other credits cancelled</source>
        <translation>取消其他信用额</translation>
    </message>
    <message>
        <source>Reserve share set</source>
        <translation>设定储备比例</translation>
    </message>
    <message>
        <source>Credits withheld</source>
        <translation>扣留信用额</translation>
    </message>
    <message>
        <source>Withheld credits returned</source>
        <translation>返还扣留信用额</translation>
    </message>
    <message>
        <source>Credits given to the fund</source>
        <translation>向基金捐献信用额</translation>
    </message>
    <message>
        <source>Credits claimed from the fund</source>
        <translation>从基金申领信用额</translation>
    </message>
    <message>
        <source>Other credits deposited</source>
        <translation>存入其他信用额</translation>
    </message>
    <message>
        <source>Other credits deposited and cancelled</source>
        <translation>存入并取消其它信用额</translation>
    </message>
    <message>
        <source>Credits claimed from the fund and cancelled</source>
        <translation>从基金领取并取消信用额</translation>
    </message>
    <message>
        <source>Bond issued</source>
        <translation>发行债券</translation>
    </message>
    <message>
        <source>Bond closed</source>
        <translation>了结债券</translation>
    </message>
    <message>
        <source>Safeguard set</source>
        <translation>设定保障措施</translation>
    </message>
    <message>
        <source>Credits (tCO2e)</source>
        <translation>信用额（tCO2e）</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>state</source>
        <translation>国家（州）</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>emission right</source>
        <translation>排放权</translation>
    </message>
    <message>
        <source>new-carbon right</source>
        <translation>新增碳权</translation>
    </message>
    <message>
        <source>avoided emissions</source>
        <translation>避排</translation>
    </message>
    <message>
        <source>sequestration</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>已认证</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>active</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>in fund</source>
        <translation>在基金中</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>redeemed</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>已转让</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已返还</translation>
    </message>
    <message>
        <source>given to the fund</source>
        <translation>已捐给基金</translation>
    </message>
    <message>
        <source>claimed from the fund</source>
        <translation>已从基金申领</translation>
    </message>
    <message>
        <source>for carbon emitted after it was redeemed</source>
        <translation>因碳在兑现后被排放</translation>
    </message>
    <message>
        <source>to close the country's shortfall</source>
        <translation>为弥补国家缺口</translation>
    </message>
    <message>
        <source>voluntarily</source>
        <translation>自愿</translation>
    </message>
    <message>
        <source>The layer {name} is not in edit mode: switch editing on.</source>
        <translation>图层 {name} 不在编辑状态：请打开编辑。</translation>
    </message>
    <message>
        <source>Another edit of the layer {name} is under way: finish it first.</source>
        <translation>图层 {name} 正在进行另一项编辑：请先完成。</translation>
    </message>
    <message>
        <source>A parcel tagged {status} does not rest on this basis: choose another basis.</source>
        <translation>标记为{status}的地块不能以此为依据：请选择其他依据。</translation>
    </message>
    <message>
        <source>Tag parcels {status}</source>
        <translation>标记地块为{status}</translation>
    </message>
    <message>
        <source>This polygon is not valid ({reason}): draw it without crossing its own edge.</source>
        <translation>该多边形无效（{reason}）：绘制时边不要自相交。</translation>
    </message>
    <message>
        <source>Draw parcel</source>
        <translation>绘制地块</translation>
    </message>
    <message>
        <source>The layer {name} did not take the change; nothing was changed.</source>
        <translation>图层 {name} 未接受更改；未作任何更改。</translation>
    </message>
    <message>
        <source>There is no workspace at {path}: check the name, or create a new workspace.</source>
        <translation>{path} 处没有工作区：请检查名称，或新建工作区。</translation>
    </message>
    <message>
        <source>{path} is not a Terrestrial Carbon workspace: choose another file, or create a workspace and import this file's parcels into it.</source>
        <translation>{path} 不是陆地碳工作区：请选择其他文件，或新建工作区并将该文件的地块导入其中。</translation>
    </message>
    <message>
        <source>The workspace {path} is damaged ({detail}): go back to a copy of it.</source>
        <translation>工作区 {path} 已损坏（{detail}）：请恢复其副本。</translation>
    </message>
    <message>
        <source>The workspace {path} was made by a newer version of Terrestrial Carbon (schema {version}; this one knows {known}): update the plugin.</source>
        <translation>工作区 {path} 由更新版本的陆地碳插件创建（结构版本 {version}；本版本支持 {known}）：请更新插件。</translation>
    </message>
    <message>
        <source>The workspace {path} is in use by another program: close it there, or wait until it has saved, and try again.</source>
        <translation>工作区 {path} 正被其他程序使用：请在那里关闭，或待其保存后重试。</translation>
    </message>
    <message>
        <source>The workspace {path} can only be read: copy it to a folder where you may write, and open the copy.</source>
        <translation>工作区 {path} 只能读取：请复制到可写入的文件夹，再打开副本。</translation>
    </message>
    <message>
        <source>{path} exists already: choose another name, or open that workspace.</source>
        <translation>{path} 已存在：请换一个名称，或打开该工作区。</translation>
    </message>
    <message>
        <source>The workspace {path} could not be written ({detail}): check the free space and whether you may write there. Nothing was changed.</source>
        <translation>工作区 {path} 无法写入（{detail}）：请检查剩余空间和写入权限。未作任何更改。</translation>
    </message>
    <message>
        <source>The accounts in {path} do not take this ({detail}): nothing was changed. Verify the ledger, and report it if that finds nothing.</source>
        <translation>{path} 中的账目不接受此操作（{detail}）：未作任何更改。请验证账本；若无发现，请报告此问题。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Protected from</source>
        <translation>保护起始</translation>
    </message>
    <message>
        <source>Protected to</source>
        <translation>保护终止</translation>
    </message>
    <message>
        <source>Excluded to</source>
        <translation>排除至</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>公约</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>限制因素</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Plan class</source>
        <translation>计划类别</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>土地利用</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Standard error (tCO2e)</source>
        <translation>标准误差（tCO2e）</translation>
    </message>
    <message>
        <source>Above-ground biomass (tCO2e)</source>
        <translation>地面生物量（tCO2e）</translation>
    </message>
    <message>
        <source>Below-ground biomass (tCO2e)</source>
        <translation>地下生物量（tCO2e）</translation>
    </message>
    <message>
        <source>Dead wood (tCO2e)</source>
        <translation>枯木（tCO2e）</translation>
    </message>
    <message>
        <source>Litter (tCO2e)</source>
        <translation>废弃物（tCO2e）</translation>
    </message>
    <message>
        <source>Soil organic carbon (tCO2e)</source>
        <translation>土壤内的有机碳（tCO2e）</translation>
    </message>
    <message>
        <source>Peat (tCO2e)</source>
        <translation>泥炭（tCO2e）</translation>
    </message>
    <message>
        <source>Source of the stock</source>
        <translation>储量来源</translation>
    </message>
    <message>
        <source>Date of the stock</source>
        <translation>储量日期</translation>
    </message>
    <message>
        <source>Covered by data (%)</source>
        <translation>有数据（%）</translation>
    </message>
    <message>
        <source>No data (%)</source>
        <translation>无数据（%）</translation>
    </message>
    <message>
        <source>Outside the map (%)</source>
        <translation>图外（%）</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Comment on the status</source>
        <translation>状态说明</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期自</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Status and evidence</source>
        <translation>状态与证据</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>A stock is never negative.</source>
        <translation>储量不为负。</translation>
    </message>
    <message>
        <source>There is no polygon to store: draw or choose one.</source>
        <translation>没有可存储的多边形：请绘制或选择一个。</translation>
    </message>
    <message>
        <source>A parcel is a polygon, and this is a {kind}: draw or choose a polygon.</source>
        <translation>地块应为多边形，而这是{kind}：请绘制或选择多边形。</translation>
    </message>
    <message>
        <source>The geometry is not valid.</source>
        <translation>几何无效。</translation>
    </message>
    <message>
        <source>{read} features read, {imported} imported, {skipped} not imported.</source>
        <translation>读取 {read} 个要素，导入 {imported} 个，未导入 {skipped} 个。</translation>
    </message>
    <message>
        <source>Import of {source}</source>
        <translation>导入 {source}</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Not imported: no geometry</source>
        <translation>未导入：无几何</translation>
    </message>
    <message>
        <source>Not imported: no polygon</source>
        <translation>未导入：非多边形</translation>
    </message>
    <message>
        <source>Not imported: cannot be placed in the workspace's CRS</source>
        <translation>未导入：无法置入工作区的坐标参照系</translation>
    </message>
    <message>
        <source>Invalid geometry, imported as it is and flagged</source>
        <translation>几何无效，原样导入并标记</translation>
    </message>
    <message>
        <source>Unknown status, imported untagged</source>
        <translation>未知状态，未标记而导入</translation>
    </message>
    <message>
        <source>Unknown basis, the status's first basis taken</source>
        <translation>未知依据，采用该状态的首个依据</translation>
    </message>
    <message>
        <source>Basis that does not go with the status, the status's first basis taken</source>
        <translation>依据与状态不符，采用该状态的首个依据</translation>
    </message>
    <message>
        <source>Unknown plan class, left empty</source>
        <translation>未知计划类别，留空</translation>
    </message>
    <message>
        <source>Not a number, left empty</source>
        <translation>不是数值，留空</translation>
    </message>
    <message>
        <source>Number that can be read in two ways</source>
        <translation>可有两种读法的数值</translation>
    </message>
    <message>
        <source>Negative amount, left empty</source>
        <translation>负数，留空</translation>
    </message>
    <message>
        <source>Not a date, left empty</source>
        <translation>不是日期，留空</translation>
    </message>
    <message>
        <source>Year without a day, read as its last day</source>
        <translation>只有年份，按该年最后一天计</translation>
    </message>
    <message>
        <source>Id used before, new id given</source>
        <translation>标识已被使用，给出新标识</translation>
    </message>
    <message>
        <source>Id that is no UUID, new id given (the old one is kept as source)</source>
        <translation>标识不是 UUID，给出新标识（原标识保留在来源中）</translation>
    </message>
    <message>
        <source>Area of the source more than 1 % off the true area</source>
        <translation>来源面积与真实面积相差超过 1 %</translation>
    </message>
    <message>
        <source>Curves turned into short lines</source>
        <translation>曲线转为短线段</translation>
    </message>
    <message>
        <source>Z values dropped</source>
        <translation>舍去 Z 值</translation>
    </message>
    <message>
        <source>M values dropped</source>
        <translation>舍去 M 值</translation>
    </message>
    <message>
        <source>Polygons taken out of a geometry collection</source>
        <translation>从几何集合中取出的多边形</translation>
    </message>
    <message>
        <source>Single polygons stored as multipolygons</source>
        <translation>单多边形存为多部件多边形</translation>
    </message>
    <message>
        <source>Transformed to the workspace's CRS</source>
        <translation>已转换到工作区的坐标参照系</translation>
    </message>
    <message>
        <source>New right holders</source>
        <translation>新的权利所有人</translation>
    </message>
    <message>
        <source>{reason} at {x}, {y}</source>
        <translation>{reason}，位于 {x}, {y}</translation>
    </message>
    <message>
        <source>{given} in the source, {measured} ha on the ellipsoid</source>
        <translation>来源为 {given}，椭球面上为 {measured} ha</translation>
    </message>
    <message>
        <source>{field}: “{value}” read as {read}</source>
        <translation>{field}：“{value}”读作 {read}</translation>
    </message>
    <message>
        <source>an edge goes round the earth: cut the parcel at 180 degrees</source>
        <translation>有一条边绕地球一圈：请在 180 度处切开地块</translation>
    </message>
    <message>
        <source>The import was cancelled; the workspace is as it was.</source>
        <translation>导入已取消；工作区保持原样。</translation>
    </message>
    <message>
        <source>{source} has no coordinate reference system: set the layer's CRS, then import it.</source>
        <translation>{source} 没有坐标参照系：请先设置图层的坐标参照系，再导入。</translation>
    </message>
    <message>
        <source>{source} has no field {field}, which {target} should come from: change the field map.</source>
        <translation>{source} 没有字段 {field}（{target} 应取自该字段）：请更改字段对应。</translation>
    </message>
    <message>
        <source>{source} is this workspace's own layer of parcels: choose the layer to import from.</source>
        <translation>{source} 正是本工作区的地块图层：请选择要从中导入的图层。</translation>
    </message>
    <message>
        <source>{source} has no features to import: choose another layer or selection.</source>
        <translation>{source} 没有可导入的要素：请选择其他图层或选集。</translation>
    </message>
    <message>
        <source>Account entries</source>
        <translation>账目</translation>
    </message>
    <message>
        <source>Credits of parcels</source>
        <translation>地块的信用额</translation>
    </message>
    <message>
        <source>The workspace has no name: give it one.</source>
        <translation>工作区没有名称：请命名。</translation>
    </message>
    <message>
        <source>The workspace has no valid coordinate reference system: choose one, such as EPSG:4326.</source>
        <translation>工作区没有有效的坐标参照系：请选择一个，例如 EPSG:4326。</translation>
    </message>
    <message>
        <source>The ellipsoid {name} is not known to QGIS: use one such as EPSG:7030 (WGS 84).</source>
        <translation>QGIS 不识别椭球 {name}：请使用如 EPSG:7030（WGS 84）的椭球。</translation>
    </message>
    <message>
        <source>The budget method {code} is not known: use one of {known}.</source>
        <translation>预算方法 {code} 未知：请使用以下之一：{known}。</translation>
    </message>
    <message>
        <source>The stocks could not be written into the workspace ({reason}): nothing was changed.</source>
        <translation>储量未能写入工作区（{reason}）：没有任何改动。</translation>
    </message>
    <message>
        <source>Stock from a carbon map</source>
        <translation>由碳地图得出的储量</translation>
    </message>
    <message>
        <source>The line splits no parcel: draw it across a parcel, from outside to outside.</source>
        <translation>该线没有分割任何地块：请从外到外穿过地块绘制。</translation>
    </message>
    <message>
        <source>Split parcels</source>
        <translation>分割地块</translation>
    </message>
    <message>
        <source>The line cannot split this parcel cleanly: draw it a little differently.</source>
        <translation>该线不能干净地分割此地块：请稍作改动重新绘制。</translation>
    </message>
    <message>
        <source>Merging needs two parcels or more: select them first.</source>
        <translation>合并需要两个或更多地块：请先选择。</translation>
    </message>
    <message>
        <source>These parcels cannot be merged: repair their geometry first.</source>
        <translation>这些地块无法合并：请先修复其几何。</translation>
    </message>
    <message>
        <source>Merge parcels</source>
        <translation>合并地块</translation>
    </message>
    <message>
        <source>A parcel could not be removed; nothing was changed.</source>
        <translation>有一个地块无法移除；未作任何更改。</translation>
    </message>
    <message>
        <source>These parcels have different statuses: tag them alike before merging.</source>
        <translation>这些地块状态不同：请先标记为相同状态再合并。</translation>
    </message>
    <message>
        <source>These parcels rest on different bases: give them one basis before merging.</source>
        <translation>这些地块依据不同：请先给予相同依据再合并。</translation>
    </message>
    <message>
        <source>These parcels have different right holders: give them one before merging.</source>
        <translation>这些地块的权利所有人不同：请先统一再合并。</translation>
    </message>
    <message>
        <source>These parcels have different plan classes: give them one before merging.</source>
        <translation>这些地块的计划类别不同：请先统一再合并。</translation>
    </message>
    <message>
        <source>This line would make a parcel invalid: draw it a little differently.</source>
        <translation>该线会使地块无效：请稍作改动重新绘制。</translation>
    </message>
    <message>
        <source>The line changes no border: start and end it on the border of the parcel to reshape.</source>
        <translation>该线没有改变任何边界：请从要修整的地块的边界上开始和结束。</translation>
    </message>
    <message>
        <source>Reshape parcels</source>
        <translation>修整地块</translation>
    </message>
    <message>
        <source>There is no line to cut with: draw one of two points or more.</source>
        <translation>没有用于切割的线：请绘制两点以上的线。</translation>
    </message>
    <message>
        <source>Parcel {name} has an invalid geometry ({reason}): repair it first.</source>
        <translation>地块 {name} 的几何无效（{reason}）：请先修复。</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <source>threatened</source>
        <translation>受威胁</translation>
    </message>
    <message>
        <source>inaccessible</source>
        <translation>不可开发</translation>
    </message>
    <message>
        <source>tradeable</source>
        <translation>可交易</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>legally protected and enforced</source>
        <translation>受法律保护（并有效执行）</translation>
    </message>
    <message>
        <source>should be protected under a convention</source>
        <translation>应在国际公约下受到保护</translation>
    </message>
    <message>
        <source>biophysical constraint</source>
        <translation>生物物理限制因素</translation>
    </message>
    <message>
        <source>economic constraint</source>
        <translation>经济限制因素</translation>
    </message>
    <message>
        <source>too little of the parcel has carbon data</source>
        <translation>地块有碳数据的部分过少</translation>
    </message>
    <message>
        <source>no carbon data on the parcel</source>
        <translation>地块上没有碳数据</translation>
    </message>
    <message>
        <source>invalid geometry</source>
        <translation>几何无效</translation>
    </message>
    <message>
        <source>stock shared by area since it was measured</source>
        <translation>量算后储量按面积分摊</translation>
    </message>
    <message>
        <source>conservation</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <translation>基础设施</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>转用</translation>
    </message>
</context>
</TS>
