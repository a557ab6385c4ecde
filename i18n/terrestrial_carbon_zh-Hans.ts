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
        <source>These parcels have no geometry to show.</source>
        <translation>这些地块没有可显示的几何图形。</translation>
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
        <source>PDF, to print…</source>
        <translation>PDF，用于打印…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
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
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
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
        <source>The statement is written: {path}</source>
        <translation>报表已写入：{path}</translation>
    </message>
    <message>
        <source>Unsaved edits are not in the statement: save them and export again.</source>
        <translation>报表不含未保存的编辑：请保存后重新导出。</translation>
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
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The import was stopped; nothing came in.</source>
        <translation>导入已停止，未导入任何内容。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
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
        <source>Status</source>
        <translation>状态</translation>
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
        <translation>{area} ha</translation>
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
        <source>The first {number} are listed.</source>
        <translation>列出前 {number} 项。</translation>
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
        <source>Parcels</source>
        <translation>地块</translation>
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
        <source>“{name}” has unsaved edits: save or drop them first, then open the other workspace.</source>
        <translation>“{name}”有未保存的编辑：请先保存或放弃，再打开其他工作区。</translation>
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
        <source>Name</source>
        <translation>名称</translation>
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
        <source>Period [years]</source>
        <translation>期间 [年]</translation>
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
        <source>Stock [tCO2e]</source>
        <translation>储量 [tCO2e]</translation>
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
        <source>Protected stock P0 [tCO2e]</source>
        <translation>受保护储量 P0 [tCO2e]</translation>
    </message>
    <message>
        <source>Tradeable stock T0 [tCO2e]</source>
        <translation>可交易储量 T0 [tCO2e]</translation>
    </message>
    <message>
        <source>National terrestrial carbon budget [tCO2e]</source>
        <translation>国家陆地碳预算 [tCO2e]</translation>
    </message>
    <message>
        <source>Annual terrestrial carbon budget [tCO2e a year]</source>
        <translation>年度陆地碳预算 [tCO2e/年]</translation>
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
        <source>Cancelled: nothing was written.</source>
        <translation>已取消：未写入任何内容。</translation>
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
        <source>“{output}” cannot be written ({detail}): check the free space and that the folder allows it.</source>
        <translation>“{output}”无法写入（{detail}）：请检查剩余空间以及文件夹是否允许写入。</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未给出原因</translation>
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
        <source>“{value}” is no date: write it as year-month-day, such as 2015-07-01.</source>
        <translation>“{value}”不是日期：请写成年-月-日，例如 2015-07-01。</translation>
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
        <source>Number of parcels</source>
        <translation>地块数</translation>
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
        <source>Last year</source>
        <translation>结束年份</translation>
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
        <source>Terrestrial carbon statement: {name}</source>
        <translation>陆地碳报表：{name}</translation>
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
        <source>Map of the parcels by class of land</source>
        <translation>按土地类别的地块图</translation>
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
        <source>over {years} years</source>
        <translation>共 {years} 年</translation>
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
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账目</translation>
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
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>制作软件</translation>
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
        <source>Area [ha]</source>
        <translation>面积 [ha]</translation>
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
        <source>All land</source>
        <translation>全部土地</translation>
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
        <source>Kind</source>
        <translation>类型</translation>
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
        <source>Compliance</source>
        <translation>遵守情况</translation>
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
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
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
        <source>Year end</source>
        <translation>年末</translation>
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
        <source>= required</source>
        <translation>= 应有</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>排放量</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>清除量</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
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
        <source>Note</source>
        <translation>说明</translation>
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
        <source>The place of the accounts is not stated in the workspace's settings.</source>
        <translation>工作区设置中未注明账目所属的地点。</translation>
    </message>
    <message>
        <source>No parcel has a right holder yet, so nothing is said of entitlements.</source>
        <translation>尚无地块注明权利所有人，因此未说明可兑现额。</translation>
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
        <source>Compliance at the end of year k: required = P0 + B × (N − k) + credits redeemed − credits cancelled; actual = stock − emissions + removals; balance = actual − required. A negative balance suspends redemption until a later year end restores it.</source>
        <translation>第 k 年末的遵守情况：应有 = P0 + B × (N − k) + 已兑现信用额 − 已取消信用额；实有 = 储量 − 排放量 + 清除量；余额 = 实有 − 应有。余额为负则暂停兑现，直至之后某个年末恢复。</translation>
    </message>
    <message>
        <source>Nothing is rounded before it is shown; the JSON file holds the full precision.</source>
        <translation>显示之前不做任何舍入；JSON 文件保留全部精度。</translation>
    </message>
    <message>
        <source>Source of the rules: Terrestrial Carbon Group, sections 3.2.1 and 3.2.4, Annex I.</source>
        <translation>规则来源：陆地碳组织，3.2.1 节、3.2.4 节、附录 I。</translation>
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
        <source>What</source>
        <translation>内容</translation>
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
