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
        <source>Reading the baseline</source>
        <translation>正在读取基准</translation>
    </message>
    <message>
        <source>The baseline is frozen: P0, T0 and B no longer follow the edits of parcels.</source>
        <translation>基准已冻结：P0、T0 和 B 不再随地块的编辑变化。</translation>
    </message>
    <message>
        <source>Freezing the baseline</source>
        <translation>正在冻结基准</translation>
    </message>
    <message>
        <source>The baseline is thawed: P0, T0 and B follow the parcels until it is frozen anew.</source>
        <translation>基准已解冻：在再次冻结之前，P0、T0 和 B 随地块变化。</translation>
    </message>
    <message>
        <source>Thawing the baseline</source>
        <translation>正在解冻基准</translation>
    </message>
    <message>
        <source>Comparing with the baseline</source>
        <translation>正在与基准比较</translation>
    </message>
    <message>
        <source>Parcels of the baseline</source>
        <translation>基准的地块</translation>
    </message>
    <message>
        <source>Parcels as of {day}</source>
        <translation>{day} 的地块</translation>
    </message>
    <message>
        <source>There are unsaved edits: save or drop them first.</source>
        <translation>有未保存的编辑：请先保存或放弃。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>List what changed in the saved parcels since the baseline was frozen (ha, tCO2e).</source>
        <translation>列出基准冻结以来所保存地块的变化（公顷、tCO2e）。</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Then (tCO2e)</source>
        <translation>当时 (tCO2e)</translation>
    </message>
    <message>
        <source>Stock when frozen</source>
        <translation>冻结时的储量</translation>
    </message>
    <message>
        <source>Now (tCO2e)</source>
        <translation>现在 (tCO2e)</translation>
    </message>
    <message>
        <source>Stock of the saved parcel</source>
        <translation>所保存地块的储量</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>偏离</translation>
    </message>
    <message>
        <source>Map of the baseline</source>
        <translation>基准地图</translation>
    </message>
    <message>
        <source>Add the parcels as they were frozen to the map, as a layer of their own.</source>
        <translation>将冻结时的地块作为单独的图层加入地图。</translation>
    </message>
    <message>
        <source>The parcels as they were saved at the end of this day.</source>
        <translation>这一天结束时所保存的地块。</translation>
    </message>
    <message>
        <source>Map as of this day</source>
        <translation>当日地图</translation>
    </message>
    <message>
        <source>Add the parcels as they were saved at the end of the day to the map, as a layer.</source>
        <translation>将当日结束时所保存的地块作为图层加入地图。</translation>
    </message>
    <message>
        <source>SHA-256 of the parcels: {hash}</source>
        <translation>地块的 SHA-256：{hash}</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Keep the saved parcels with their status, area, stock and geometry as the joining-date state: P0, T0 and B (tCO2e) no longer change with later edits, and the accounts open with them. Who and when is kept in the journal.</source>
        <translation>将所保存地块的状态、面积、储量和几何保存为加入日的状态：P0、T0 和 B（tCO2e）不再随此后的编辑变化，账户以此开立。何人何时记入日志。</translation>
    </message>
    <message>
        <source>Document the figures rest on (optional)</source>
        <translation>数字所依据的文件（可选）</translation>
    </message>
    <message>
        <source>Kept in the journal with the frozen figures.</source>
        <translation>与冻结的数字一起保存在日志中。</translation>
    </message>
    <message>
        <source>Thaw</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Take the freeze back, so that P0, T0 and B (tCO2e) follow the parcels again. It needs a reason, which stays in the journal.</source>
        <translation>撤销冻结，使 P0、T0 和 B（tCO2e）重新随地块变化。需要理由，理由留在日志中。</translation>
    </message>
    <message>
        <source>Reason for thawing</source>
        <translation>解冻的理由</translation>
    </message>
    <message>
        <source>The reason stays in the journal for good.</source>
        <translation>理由永久留在日志中。</translation>
    </message>
    <message>
        <source>Differs: {parcels}.</source>
        <translation>有差异：{parcels}。</translation>
    </message>
    <message>
        <source>tCO2e a year</source>
        <translation>tCO2e/年</translation>
    </message>
    <message>
        <source>{name}: frozen {then}, now {now} ({change}) {unit}</source>
        <translation>{name}：冻结 {then}，现在 {now}（{change}）{unit}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>储量</translation>
    </message>
    <message>
        <source>counts otherwise</source>
        <translation>计入方式不同</translation>
    </message>
    <message>
        <source>{parcel}: {changes}; area {area} ha</source>
        <translation>{parcel}：{changes}；面积 {area} 公顷</translation>
    </message>
    <message>
        <source>The baseline is not frozen: P0, T0 and B follow the parcels as they are edited. Freeze it when the joining-date state is agreed.</source>
        <translation>基准未冻结：P0、T0 和 B 随地块的编辑变化。加入日的状态商定后，请冻结。</translation>
    </message>
    <message>
        <source>The accounts are open: P0, T0 and B of the joining date stay what they were on {at}. What changes later goes in as entries, corrections or new terms.</source>
        <translation>账户已开立：加入日的 P0、T0 和 B 保持 {at} 时的数值。此后的变化以条目、更正或新的条款记入。</translation>
    </message>
    <message>
        <source>Frozen on {at} by {who}: P0, T0 and B no longer follow the edits of parcels.</source>
        <translation>{who} 于 {at} 冻结：P0、T0 和 B 不再随地块的编辑变化。</translation>
    </message>
    <message>
        <source>Frozen on {at}: P0, T0 and B no longer follow the edits of parcels.</source>
        <translation>已于 {at} 冻结：P0、T0 和 B 不再随地块的编辑而变化。</translation>
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
        <source>{name}, band {band}</source>
        <translation>{name}，波段 {band}</translation>
    </message>
    <message>
        <source>Another workspace was opened while the stock was measured: nothing was written.</source>
        <translation>测算储量期间打开了另一个工作区：未写入任何内容。</translation>
    </message>
    <message>
        <source>Stock from {source}</source>
        <translation>储量取自 {source}</translation>
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
        <source>± {half}</source>
        <translation>± {half}</translation>
    </message>
    <message>
        <source>→ {value} ± {half}</source>
        <translation>→ {value} ± {half}</translation>
    </message>
    <message>
        <source>{percent} % interval: {low} to {high} tCO2e by propagation of errors, {drawn_low} to {drawn_high} tCO2e by Monte Carlo (see Uncertainty in the Budget panel).</source>
        <translation>{percent} % 区间：按误差传播为 {low} 至 {high} tCO2e，按蒙特卡罗为 {drawn_low} 至 {drawn_high} tCO2e（见“预算”面板的“不确定性”）。</translation>
    </message>
    <message>
        <source>It lies around {value} tCO2e: areas are put right for the map's errors there, while the figure beside it is the sum of the parcels as they are.</source>
        <translation>区间以 {value} tCO2e 为中心：其中面积已按地图误差校正，而旁边的数字是各地块现有数值之和。</translation>
    </message>
    <message>
        <source>Of this {tonnes} tCO2e have no known error and count as certain.</source>
        <translation>其中 {tonnes} tCO2e 没有已知误差，视为确定。</translation>
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
        <source>Measure the stock (tCO2e) from a map or field plots.</source>
        <translation>由地图或野外样地测量储量（tCO2e）。</translation>
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
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Freeze the joining-date state, and see what changed since.</source>
        <translation>冻结加入日的状态，并查看此后的变化。</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>How sure P0, T0, B and credits are.</source>
        <translation>P0、T0、B 和信用额有多可靠。</translation>
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
        <source>Frozen: these figures no longer follow the edits of parcels (see Baseline).</source>
        <translation>已冻结：这些数字不再随地块的编辑变化（见基准）。</translation>
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
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Field plots</source>
        <translation>野外样地</translation>
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
        <source>Stop measuring; the workspace stays as it is.</source>
        <translation>停止测算；工作区保持原样。</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>储量取自</translation>
    </message>
    <message>
        <source>What the stock is taken from: map or plots.</source>
        <translation>储量的来源：地图或样地。</translation>
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
        <source>The intervals are worked out, and kept in the workspace.</source>
        <translation>区间已计算，并保存在工作空间中。</translation>
    </message>
    <message>
        <source>Cancelled: the workspace is as it was.</source>
        <translation>已取消：工作空间保持不变。</translation>
    </message>
    <message>
        <source>none: areas are certain</source>
        <translation>无：面积视为确定</translation>
    </message>
    <message>
        <source>sample “{name}”</source>
        <translation>样本“{name}”</translation>
    </message>
    <message>
        <source>error matrix in a file</source>
        <translation>文件中的误差矩阵</translation>
    </message>
    <message>
        <source>Tables (*.csv *.gpkg *.xlsx *.ods);;All files (*)</source>
        <translation>表格 (*.csv *.gpkg *.xlsx *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Work out intervals</source>
        <translation>计算区间</translation>
    </message>
    <message>
        <source>Work out the intervals of P0, T0, B and the years' credits, and keep them in the workspace.</source>
        <translation>计算 P0、T0、B 和各年信用额的区间，并保存在工作空间中。</translation>
    </message>
    <message>
        <source>Stop; the workspace stays as it is.</source>
        <translation>停止；工作空间保持不变。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the random numbers: the same seed gives the same figures.</source>
        <translation>随机数种子：相同的种子给出相同的数字。</translation>
    </message>
    <message>
        <source>Errors of the map</source>
        <translation>地图误差</translation>
    </message>
    <message>
        <source>Error matrix</source>
        <translation>误差矩阵</translation>
    </message>
    <message>
        <source>Densities</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Between strata</source>
        <translation>分层之间</translation>
    </message>
    <message>
        <source>Root:shoot ±</source>
        <translation>根茎比 ±</translation>
    </message>
    <message>
        <source>Carbon fraction ±</source>
        <translation>碳含量比例 ±</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Level of the intervals, in %.</source>
        <translation>区间的置信水平，%。</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽样数</translation>
    </message>
    <message>
        <source>Number of draws of the Monte Carlo.</source>
        <translation>蒙特卡洛的抽取次数。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>From which distribution errors are drawn.</source>
        <translation>误差从哪种分布中抽取。</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣减</translation>
    </message>
    <message>
        <source>A labelled sample of the map of strata, or its error matrix: the area of each stratum is put right by the ratio of adjusted to mapped area (no unit), with its error.</source>
        <translation>分层地图的已判读样本，或其误差矩阵：各分层的面积按校正面积与制图面积之比（无单位）校正，并带有误差。</translation>
    </message>
    <message>
        <source>Table of counts: a row for each class of the map, a column for each of the reference, last “mapped_area” in ha. The classes are the strata of the parcels.</source>
        <translation>计数表：地图的每个类别一行，参考的每个类别一列，最后一列为“mapped_area”（公顷）。类别即地块的分层。</translation>
    </message>
    <message>
        <source>Shared: the parcels of a stratum have one density, so one error, which does not average out. Independent: each parcel was measured by itself.</source>
        <translation>共用：同一分层的地块共用一个密度，因而只有一个误差，不会相互抵消。独立：每个地块单独测量。</translation>
    </message>
    <message>
        <source>How far the errors of densities of different strata go together: 0 not at all, 1 wholly.</source>
        <translation>不同分层密度误差的关联程度：0 为毫无关联，1 为完全关联。</translation>
    </message>
    <message>
        <source>Standard error of root:shoot, in % of it; it concerns below-ground carbon only.</source>
        <translation>根茎比的标准误差，占其 %；只涉及地下碳。</translation>
    </message>
    <message>
        <source>Standard error of the carbon fraction, in % of it; it concerns all biomass. Leave it at 0 for stocks that were not made of biomass.</source>
        <translation>碳含量比例的标准误差，占其 %；涉及全部生物量。储量不是由生物量得出时请保持为 0。</translation>
    </message>
    <message>
        <source>The scheme whose rule says what is taken off B and a year's credits for their uncertainty.</source>
        <translation>按哪个机制的规则，因不确定性从 B 和一年的信用额中扣减。</translation>
    </message>
    <message>
        <source>Figures and intervals</source>
        <translation>数字和区间</translation>
    </message>
    <message>
        <source>Shares of the sources of uncertainty</source>
        <translation>各不确定性来源的份额</translation>
    </message>
    <message>
        <source>Nothing is known to be uncertain in this figure.</source>
        <translation>此数字中没有已知的不确定量。</translation>
    </message>
    <message>
        <source>Shares of the variance: {figure}</source>
        <translation>方差份额：{figure}</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The figure, then the same by Monte Carlo</source>
        <translation>该数字，其下为蒙特卡洛的结果</translation>
    </message>
    <message>
        <source>Estimate
(tCO2e)</source>
        <translation>估计值
(tCO2e)</translation>
    </message>
    <message>
        <source>The figure, with the areas put right where a sample or matrix is given (tCO2e)</source>
        <translation>该数字；给出样本或矩阵时为面积校正后的数字（tCO2e）</translation>
    </message>
    <message>
        <source>±
(tCO2e)</source>
        <translation>±
(tCO2e)</translation>
    </message>
    <message>
        <source>Half of the interval's width (tCO2e)</source>
        <translation>区间宽度的一半（tCO2e）</translation>
    </message>
    <message>
        <source>Low
(tCO2e)</source>
        <translation>下限
(tCO2e)</translation>
    </message>
    <message>
        <source>Lower end of the interval (tCO2e)</source>
        <translation>区间下限（tCO2e）</translation>
    </message>
    <message>
        <source>High
(tCO2e)</source>
        <translation>上限
(tCO2e)</translation>
    </message>
    <message>
        <source>Upper end of the interval (tCO2e)</source>
        <translation>区间上限（tCO2e）</translation>
    </message>
    <message>
        <source>{figure}: {stated} tCO2e in the budget and the accounts; by propagation of errors</source>
        <translation>{figure}：预算和账户中为 {stated} tCO2e；按误差传递</translation>
    </message>
    <message>
        <source>  by Monte Carlo</source>
        <translation>  按蒙特卡洛</translation>
    </message>
    <message>
        <source>{figure}, by Monte Carlo</source>
        <translation>{figure}，按蒙特卡洛</translation>
    </message>
    <message>
        <source>No interval is known yet: say what is uncertain, and work it out.</source>
        <translation>尚无区间：请说明哪些量不确定，然后计算。</translation>
    </message>
    <message>
        <source>Worked out {when}: {percent} % interval; errors of densities {correlation}; {areas}; {draws} draws, seed {seed}.</source>
        <translation>计算于 {when}：{percent} % 区间；密度误差{correlation}；{areas}；抽取 {draws} 次，种子 {seed}。</translation>
    </message>
    <message>
        <source>Out of date: {what} changed since. Work it out again.</source>
        <translation>已过时：此后{what}有变动。请重新计算。</translation>
    </message>
    <message>
        <source>Most of the uncertainty of {figure} comes from {source}: {percent} % of the variance.</source>
        <translation>{figure} 的不确定性主要来自{source}：占方差的 {percent} %。</translation>
    </message>
    <message>
        <source>The areas put right make {estimate} tCO2e of the {stated} tCO2e in the budget.</source>
        <translation>面积校正后为 {estimate} tCO2e，预算中为 {stated} tCO2e。</translation>
    </message>
    <message>
        <source>{scheme} takes off {percent} %: {left} of {stated} tCO2e are left.</source>
        <translation>{scheme} 扣减 {percent} %：{stated} tCO2e 剩余 {left}。</translation>
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
        <source>{name} ({unit})</source>
        <translation>{name}（{unit}）</translation>
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
        <source>How sure the year's credits are: half of their interval, or its ends</source>
        <translation>该年信用额有多可靠：区间宽度的一半，或区间的两端</translation>
    </message>
    <message>
        <source>Credits
±</source>
        <translation>信用额
±</translation>
    </message>
    <message>
        <source>Credits of the year: {stated} tCO2e. {interval}</source>
        <translation>该年的信用额：{stated} tCO2e。{interval}</translation>
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
        <source>Stops the check; what was found before stays.</source>
        <translation>停止检查；之前的结果保留。</translation>
    </message>
    <message>
        <source>Won't fix</source>
        <translation>不修复</translation>
    </message>
    <message>
        <source>Leaves the chosen finding as it is; it needs a reason.</source>
        <translation>保留所选的检查结果；需要理由。</translation>
    </message>
    <message>
        <source>Show left ones</source>
        <translation>显示保留的</translation>
    </message>
    <message>
        <source>Lists the findings too that were left with a reason.</source>
        <translation>同时列出有理由保留的检查结果。</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>How much of the check is done, in percent.</source>
        <translation>检查完成的百分比。</translation>
    </message>
    <message>
        <source>Reason for leaving it, then Enter</source>
        <translation>保留的理由，然后按回车键</translation>
    </message>
    <message>
        <source>Why this finding is left as it is; kept in the workspace with your name.</source>
        <translation>为何保留此检查结果；连同您的姓名保存在工作区中。</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Forest definition</source>
        <translation>森林定义</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the definition in the workspace; what was counted before stays as it was.</source>
        <translation>将定义保存到工作区；以前的统计结果保持不变。</translation>
    </message>
    <message>
        <source>What the jurisdiction calls a forest, as stated to the UNFCCC: at least this crown cover, on at least this area, with trees that reach at least this height. All three, or none.</source>
        <translation>本辖区向《联合国气候变化框架公约》申报的森林定义：树冠覆盖率、面积和树木可达到的高度的最低值。三项都填，或都不填。</translation>
    </message>
    <message>
        <source>cover (%)</source>
        <translation>覆盖率（%）</translation>
    </message>
    <message>
        <source>area (ha)</source>
        <translation>面积（公顷）</translation>
    </message>
    <message>
        <source>height (m)</source>
        <translation>高度（米）</translation>
    </message>
    <message>
        <source>Least crown cover of a forest in percent: 10 to 30 %, or empty.</source>
        <translation>森林的最低树冠覆盖率（百分比）：10 至 30 %，或留空。</translation>
    </message>
    <message>
        <source>Least area of a forest in hectares: 0.05 to 1 ha, or empty.</source>
        <translation>森林的最小面积（公顷）：0.05 至 1 公顷，或留空。</translation>
    </message>
    <message>
        <source>Least height that a forest's trees reach in metres: 2 to 5 m, or empty.</source>
        <translation>森林树木所达到的最低高度（米）：2 至 5 米，或留空。</translation>
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
        <source>Looking for changes by other programs</source>
        <translation>正在查找其他程序所作的更改</translation>
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
        <source>What came in, what did not, and why</source>
        <translation>导入了什么，未导入什么，原因何在</translation>
    </message>
    <message>
        <source>The import was stopped; nothing came in.</source>
        <translation>导入已停止，未导入任何内容。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>已签核</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>理由(&amp;S)</translation>
    </message>
    <message>
        <source>Reason for reopening</source>
        <translation>重新开启的理由</translation>
    </message>
    <message>
        <source>why it is reopened</source>
        <translation>为何重新开启</translation>
    </message>
    <message>
        <source>Why the parcels are reopened. It stays in the journal for good.</source>
        <translation>为何重新开启地块。理由永久保留在日志中。</translation>
    </message>
    <message>
        <source>Reopen and &amp;keep the change</source>
        <translation>重新开启并保留改动(&amp;K)</translation>
    </message>
    <message>
        <source>Reopens the parcels in your name. The change stays, and they have to be reviewed anew.</source>
        <translation>以您的名义重新开启地块。改动保留，地块须重新审核。</translation>
    </message>
    <message>
        <source>&amp;Take the change back</source>
        <translation>撤回改动(&amp;T)</translation>
    </message>
    <message>
        <source>Undoes this edit. Other edits stay, and so does the sign-off.</source>
        <translation>撤销此编辑。其他编辑和签核均保持不变。</translation>
    </message>
    <message>
        <source>Give your name: it stays in the journal.</source>
        <translation>请填写您的姓名：姓名保留在日志中。</translation>
    </message>
    <message>
        <source>A reader cannot reopen parcels: only a verifier or the authority can.</source>
        <translation>判读员不能重新开启地块：只有核查员或主管机关可以。</translation>
    </message>
    <message>
        <source>The authority signed: only the authority can reopen.</source>
        <translation>由主管机关签核：只有主管机关可以重新开启。</translation>
    </message>
    <message>
        <source>Parcel “{parcel}” was signed off by {who} ({role}) on {day}. Reopen it to change it.</source>
        <translation>地块“{parcel}”已由{who}（{role}）于{day}签核。须重新开启才能改动。</translation>
    </message>
    <message>
        <source>This edit changes {parcels} that are signed off. Reopen them to change them.</source>
        <translation>此编辑改动了已签核的{parcels}。须重新开启才能改动。</translation>
    </message>
    <message>
        <source>{parcel}: {who} ({role}), {day}</source>
        <translation>{parcel}：{who}（{role}），{day}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>另有%n个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n later edit(s) that built on this one were taken back with it.</source>
        <translation><numerusform>以此为基础的%n项后续编辑也一并撤回。</numerusform></translation>
    </message>
    <message>
        <source>Not saved, your edits are still here. {reason}</source>
        <translation>未保存，您的编辑仍在。{reason}</translation>
    </message>
    <message>
        <source>Signed off by {who} ({role}) on {day}</source>
        <translation>已由{who}（{role}）于{day}签核</translation>
    </message>
    <message>
        <source>{signed}: an edit asks to reopen it.</source>
        <translation>{signed}：编辑时会询问是否重新开启。</translation>
    </message>
    <message numerus="yes">
        <source>%n of these parcels are signed off ({names}): an edit asks to reopen them.</source>
        <translation><numerusform>其中%n个地块已签核（{names}）：编辑时会询问是否重新开启。</numerusform></translation>
    </message>
    <message>
        <source>{area} ha</source>
        <translation>{area} 公顷</translation>
    </message>
    <message>
        <source>Which differences are listed.</source>
        <translation>列出哪些差异。</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>所有字段</translation>
    </message>
    <message>
        <source>Show the fields that are the same on both sides, too.</source>
        <translation>双方相同的字段也一并显示。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Conflicts: {total}, not decided: {left}.</source>
        <translation>冲突：{total}，未决定：{left}。</translation>
    </message>
    <message>
        <source>Those stay ours and come again at the next merge.</source>
        <translation>未决定的暂保留我方，下次合并时再次出现。</translation>
    </message>
    <message>
        <source>Acts of the accounts to book here by hand, listed in the report: {number}.</source>
        <translation>需在此手工入账的账目操作（见报告）：{number}。</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>上一个冲突</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>下一个冲突</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>暂不决定</translation>
    </message>
    <message>
        <source>All ours</source>
        <translation>全取我方</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>全取对方</translation>
    </message>
    <message>
        <source>Decide all conflicts that are not decided yet.</source>
        <translation>一次决定所有尚未决定的冲突。</translation>
    </message>
    <message>
        <source>{what} (key {key})</source>
        <translation>{what}（按键 {key}）</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>{name} and {number} more</source>
        <translation>{name} 等，另有 {number} 个</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Who, or why</source>
        <translation>谁改的，或原因</translation>
    </message>
    <message>
        <source>Package for the field</source>
        <translation>野外数据包</translation>
    </message>
    <message>
        <source>There are unsaved edits: save or drop them first, then make the package.</source>
        <translation>有未保存的编辑：请先保存或放弃，然后制作数据包。</translation>
    </message>
    <message>
        <source>Making a package for the field</source>
        <translation>正在制作野外数据包</translation>
    </message>
    <message>
        <source>all parcels</source>
        <translation>所有地块</translation>
    </message>
    <message>
        <source>the selected parcels</source>
        <translation>选中的地块</translation>
    </message>
    <message>
        <source>all parcels, map view first</source>
        <translation>所有地块，先显示地图视图</translation>
    </message>
    <message>
        <source>Which parcels the project shows; the copy always has all of them.</source>
        <translation>项目显示哪些地块；副本始终包含全部地块。</translation>
    </message>
    <message>
        <source>Parcels may be changed in the field</source>
        <translation>可在野外更改地块</translation>
    </message>
    <message>
        <source>Otherwise they are shown only; notes can be made on them either way.</source>
        <translation>否则只显示；两种情况下都可以在其上做记录。</translation>
    </message>
    <message>
        <source>Who goes out: put into each note, and can be changed there.</source>
        <translation>谁去野外：填入每条记录，可在其中更改。</translation>
    </message>
    <message>
        <source>Offline base map of the layers on the map</source>
        <translation>用地图上的图层制作离线底图</translation>
    </message>
    <message>
        <source>Draws all layers that are shown, but the workspace's own, into a file for the field.</source>
        <translation>将显示的所有图层（工作区自身的除外）绘制到一个供野外使用的文件中。</translation>
    </message>
    <message>
        <source>The finest scale of the base map: each step is about four times as large.</source>
        <translation>底图的最大比例尺：每提高一级，大小约为四倍。</translation>
    </message>
    <message>
        <source>A base map that grows larger is refused; nothing is left of it then.</source>
        <translation>大于此值的底图会被拒绝，不留下任何内容。</translation>
    </message>
    <message>
        <source>Language of layers, forms and README.txt.</source>
        <translation>图层、表单和README.txt的语言。</translation>
    </message>
    <message>
        <source>A new or empty folder; it is complete afterwards, or not there.</source>
        <translation>新的或空的文件夹；完成后要么完整，要么不存在。</translation>
    </message>
    <message>
        <source>as a ZIP archive of this name</source>
        <translation>制成此名称的ZIP压缩包</translation>
    </message>
    <message>
        <source>One file to send, in place of the folder.</source>
        <translation>以一个文件发送，代替文件夹。</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Who goes out</source>
        <translation>谁去野外</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>Down to, at most</source>
        <translation>最大比例尺，不超过</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Finest scale of the base map</source>
        <translation>底图的最大比例尺</translation>
    </message>
    <message>
        <source>Largest base map</source>
        <translation>底图大小上限</translation>
    </message>
    <message>
        <source>Make package</source>
        <translation>制作数据包</translation>
    </message>
    <message>
        <source>A folder for QField, Mergin Maps or QGIS in the field: a copy of the workspace with forms for notes, photos, plots, trees and the open samples. What comes back is merged.</source>
        <translation>供QField、Mergin Maps或野外QGIS使用的文件夹：工作区的副本，带有记录、照片、样地、树木和未关闭样本的表单。带回的内容可以合并。</translation>
    </message>
    <message>
        <source>Forms show neither the map's classes nor other readers' answers, but the file is a complete copy: whoever opens its tables with another program can read both. Give it only to people who may.</source>
        <translation>表单既不显示地图的类别，也不显示其他判读员的回答，但该文件是完整副本：用其他程序打开其中表格的人可以读到两者。请只交给有权查看的人。</translation>
    </message>
    <message>
        <source>No other layer is shown on the map: show one first.</source>
        <translation>地图上没有显示其他图层：请先显示一个。</translation>
    </message>
    <message>
        <source>{tiles} tiles, roughly {mb} MB.</source>
        <translation>{tiles}个瓦片，约{mb} MB。</translation>
    </message>
    <message>
        <source>The package is ready ({size} MB): {path}</source>
        <translation>数据包已完成（{size} MB）：{path}</translation>
    </message>
    <message>
        <source>Called off: nothing of the package is left.</source>
        <translation>已取消：没有留下任何内容。</translation>
    </message>
    <message>
        <source>Ours and theirs, field by field</source>
        <translation>我方与对方，逐字段对照</translation>
    </message>
    <message>
        <source>Click a value of ours or theirs to decide for that side.</source>
        <translation>点击我方或对方的值，即取该方。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原先</translation>
    </message>
    <message>
        <source>A copy of this workspace, edited with this plugin or another program</source>
        <translation>本工作区的副本，用本插件或其他程序编辑过</translation>
    </message>
    <message>
        <source>A field copy: a layer of these parcels, edited without the workspace</source>
        <translation>外业副本：这些地块的图层，脱离工作区编辑过</translation>
    </message>
    <message>
        <source>The workspace that the colleague sent back (GeoPackage).</source>
        <translation>同事发回的工作区（GeoPackage）。</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg)</source>
        <translation>工作区 (*.gpkg)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What a colleague changed is compared with what was here when the copy was made. You see every difference and decide before anything is changed; the copy is never written.</source>
        <translation>将同事所做的更改与制作副本时这里的状态相比较。您可先查看每一处差异并作出决定，此前不会更改任何内容；副本绝不会被写入。</translation>
    </message>
    <message>
        <source>{file} has no layer that QGIS can read: choose another file.</source>
        <translation>{file} 中没有 QGIS 能读取的图层：请选择其他文件。</translation>
    </message>
    <message>
        <source>File with the parcels; goes before the layer.</source>
        <translation>含地块的文件；优先于图层。</translation>
    </message>
    <message>
        <source>Field of the layer that has the parcels' ids.</source>
        <translation>图层中存放地块标识的字段。</translation>
    </message>
    <message>
        <source>taken when the last copy of the workspace was made</source>
        <translation>取自最近一次制作工作区副本之时</translation>
    </message>
    <message>
        <source>When the parcels were taken out of the workspace, in local time.</source>
        <translation>地块从工作区取出的时间（本地时间）。</translation>
    </message>
    <message>
        <source>parcels it does not have were deleted in the field</source>
        <translation>其中没有的地块是在外业中删除的</translation>
    </message>
    <message>
        <source>Field with the ids</source>
        <translation>标识字段</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Merge a colleague's work</source>
        <translation>合并同事的工作</translation>
    </message>
    <message>
        <source>What was merged, what is left, what is to be booked</source>
        <translation>已合并的、留待决定的、需要入账的</translation>
    </message>
    <message>
        <source>Comparing a colleague's work</source>
        <translation>正在比较同事的工作</translation>
    </message>
    <message>
        <source>Merging a colleague's work</source>
        <translation>正在合并同事的工作</translation>
    </message>
    <message>
        <source>There is nothing new in this copy: all of it is here already.</source>
        <translation>此副本中没有新内容：全部已在这里。</translation>
    </message>
    <message>
        <source>Nothing more in this copy can come over now.</source>
        <translation>此副本中目前没有更多可以带入的内容。</translation>
    </message>
    <message>
        <source>The parcels have unsaved edits. Save them first, so that they are compared, too?</source>
        <translation>地块有未保存的编辑。是否先保存，使其也参与比较？</translation>
    </message>
    <message>
        <source>Save edits</source>
        <translation>保存编辑</translation>
    </message>
    <message>
        <source>{parcels} will change in the workspace, in one step that the journal keeps.</source>
        <translation>工作区中将有{parcels}发生变化，作为日志记录的一个步骤。</translation>
    </message>
    <message>
        <source>Plots, trees and notes that will change: {number}.</source>
        <translation>将更改的样地、树木和记录：{number}。</translation>
    </message>
    <message>
        <source>Answers of readers that come over: {number}.</source>
        <translation>将带入的判读员回答：{number}。</translation>
    </message>
    <message>
        <source>Conflicts that are not decided stay ours: {number}.</source>
        <translation>未决定的冲突保留我方：{number}。</translation>
    </message>
    <message>
        <source>Acts of the accounts are not booked; the report lists them.</source>
        <translation>账目操作不会入账；报告中列出了它们。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The report {path} could not be written ({reason}): choose another place.</source>
        <translation>无法写入报告 {path}（{reason}）：请选择其他位置。</translation>
    </message>
    <message>
        <source>Another copy…</source>
        <translation>其他副本…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Keep a copy as it was</source>
        <translation>保留合并前的副本</translation>
    </message>
    <message>
        <source>Before merging, the workspace is copied beside itself: the way back.</source>
        <translation>合并前先把工作区复制到旁边：以便退回。</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be written.</source>
        <translation><numerusform>有 %n 个回答无法写入。</numerusform></translation>
    </message>
    <message>
        <source>They are kept in a file beside the workspace, and written when it is opened again.</source>
        <translation>它们保存在工作区旁的文件中，下次打开工作区时写入。</translation>
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
        <source>Opening maps</source>
        <translation>正在打开地图</translation>
    </message>
    <message>
        <source>Looking for maps</source>
        <translation>正在查找地图</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>正在查看 {name}</translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation>正在添加 {name}</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message>
        <source>A map by its address</source>
        <translation>按地址添加图</translation>
    </message>
    <message>
        <source>as the address looks</source>
        <translation>按地址判断</translation>
    </message>
    <message>
        <source>tiles (XYZ)</source>
        <translation>瓦片（XYZ）</translation>
    </message>
    <message>
        <source>GeoTIFF (COG)</source>
        <translation>GeoTIFF（COG）</translation>
    </message>
    <message>
        <source>Ask for its layers</source>
        <translation>查询其图层</translation>
    </message>
    <message>
        <source>Ask the service which layers it has; nothing is added yet.</source>
        <translation>查询该服务有哪些图层；此时尚不添加。</translation>
    </message>
    <message>
        <source>Address of the map: tiles with {x}, {y} and {z}, a WMS or WMTS, or a GeoTIFF file.</source>
        <translation>图的地址：含 {x}、{y} 和 {z} 的瓦片，WMS 或 WMTS，或 GeoTIFF 文件。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>What stands behind the address.</source>
        <translation>该地址提供的是什么。</translation>
    </message>
    <message>
        <source>A login kept by QGIS; names and passwords never stand in the address.</source>
        <translation>由 QGIS 保存的登录信息；地址中绝不写入用户名和密码。</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Which of the service's layers.</source>
        <translation>该服务的哪个图层。</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>坐标参照系</translation>
    </message>
    <message>
        <source>In which coordinate system the service draws it.</source>
        <translation>该服务以哪个坐标系绘制。</translation>
    </message>
    <message>
        <source>What the map is called in this workspace.</source>
        <translation>此图在本工作区中的名称。</translation>
    </message>
    <message>
        <source>Last zoom level</source>
        <translation>最大缩放级别</translation>
    </message>
    <message>
        <source>Up to which zoom level there are tiles.</source>
        <translation>瓦片最多到哪个缩放级别。</translation>
    </message>
    <message>
        <source>Add the map; one that cannot be read is told in a sentence.</source>
        <translation>添加该图；无法读取时会用一句话说明。</translation>
    </message>
    <message>
        <source>What stands behind this address does not show: choose its kind.</source>
        <translation>从地址看不出是什么：请选择其类型。</translation>
    </message>
    <message>
        <source>Asking a service</source>
        <translation>正在查询服务</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Known maps</source>
        <translation>已知的图</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search by a word</source>
        <translation>按词搜索</translation>
    </message>
    <message>
        <source>Lists the maps in whose description this text occurs.</source>
        <translation>列出说明中含有此文字的图。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>图</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>when something happened (codes for years or days)</source>
        <translation>事件发生的时间（年份或日期代码）</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Open where the map comes from in the web browser.</source>
        <translation>在浏览器中打开该图的来源网页。</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a map from a file; what it is, is guessed and you confirm it.</source>
        <translation>从文件添加图；程序推测它是什么，由您确认。</translation>
    </message>
    <message>
        <source>New kind…</source>
        <translation>新类型…</translation>
    </message>
    <message>
        <source>Describe a kind of map of your own.</source>
        <translation>描述您自己的一类图。</translation>
    </message>
    <message>
        <source>Change the chosen kind of your own.</source>
        <translation>更改所选的自定义类型。</translation>
    </message>
    <message>
        <source>Remove the chosen kind of your own; maps that were added keep how they are read.</source>
        <translation>删除所选的自定义类型；已添加的图保留其解读方式。</translation>
    </message>
    <message>
        <source>Unit: {text}</source>
        <translation>单位：{text}</translation>
    </message>
    <message>
        <source>Licence: {text}</source>
        <translation>许可：{text}</translation>
    </message>
    <message>
        <source>Citation: {text}</source>
        <translation>引用：{text}</translation>
    </message>
    <message>
        <source>Where to get it: {text}</source>
        <translation>获取处：{text}</translation>
    </message>
    <message>
        <source>What is this map?</source>
        <translation>这是什么图？</translation>
    </message>
    <message>
        <source>&amp;Map shows</source>
        <translation>图的内容(&amp;M)</translation>
    </message>
    <message>
        <source>What the map is; the likeliest first.</source>
        <translation>图所表示的内容；最可能的排在最前。</translation>
    </message>
    <message>
        <source>&amp;Band</source>
        <translation>波段(&amp;B)</translation>
    </message>
    <message>
        <source>The band whose values are read.</source>
        <translation>读取其数值的波段。</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>What one cell's value states: see the map's source.</source>
        <translation>一个像元的数值表示什么：请查看图的来源。</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>The year of the map: its values say only the day or the code.</source>
        <translation>图的年份：其数值只给出日序或代码。</translation>
    </message>
    <message>
        <source>U&amp;ntil</source>
        <translation>至(&amp;N)</translation>
    </message>
    <message>
        <source>The last year in which it can have happened.</source>
        <translation>事件可能发生的最后一年。</translation>
    </message>
    <message>
        <source>The year of each band, the first band's first, parted by commas.</source>
        <translation>每个波段的年份，从第一波段起，用逗号分隔。</translation>
    </message>
    <message>
        <source>Years of the &amp;bands</source>
        <translation>各波段年份(&amp;B)</translation>
    </message>
    <message>
        <source>Add the map</source>
        <translation>添加此图</translation>
    </message>
    <message>
        <source>which year?</source>
        <translation>哪一年？</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>Looking at band {band}</source>
        <translation>正在查看波段 {band}</translation>
    </message>
    <message>
        <source>Looking at band {band} …</source>
        <translation>正在查看波段 {band}……</translation>
    </message>
    <message>
        <source>{share} % of the cells seen have a code that is not known: they are named when losses are counted, but are in no year.</source>
        <translation>所见像元中 {share} % 的代码未知：统计损失时会列出，但不计入任何年份。</translation>
    </message>
    <message>
        <source>No legend explains the codes of this map: put its legend (JSON) beside it and add it again, or describe it as a map of your own.</source>
        <translation>没有图例解释此图的代码：请将图例（JSON）放在图旁再添加，或将其描述为自定义图。</translation>
    </message>
    <message>
        <source>The values do not say the year: type it in.</source>
        <translation>数值未给出年份：请输入。</translation>
    </message>
    <message>
        <source>The last year is before the first: change one of them.</source>
        <translation>最后一年早于第一年：请更改其一。</translation>
    </message>
    <message>
        <source>Give one year for each band ({bands}), rising, such as {example}.</source>
        <translation>请为每个波段（共 {bands} 个）各给一个年份，依次递增，例如 {example}。</translation>
    </message>
    <message>
        <source>&amp;Day or year</source>
        <translation>日期或年份(&amp;D)</translation>
    </message>
    <message>
        <source>The field that says when it happened.</source>
        <translation>表示发生时间的字段。</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>The field whose words say what happened.</source>
        <translation>以文字说明发生了什么的字段。</translation>
    </message>
    <message>
        <source>The type of all events whose words do not say it.</source>
        <translation>文字未说明类型的所有事件的类型。</translation>
    </message>
    <message>
        <source>&amp;Else it is</source>
        <translation>否则为(&amp;E)</translation>
    </message>
    <message>
        <source>Choose the field that says when it happened, or another kind of map.</source>
        <translation>请选择表示发生时间的字段，或另选图的种类。</translation>
    </message>
    <message>
        <source>“{field}” holds no day or year: choose another field.</source>
        <translation>“{field}”不含日期或年份：请另选字段。</translation>
    </message>
    <message>
        <source>no day or year</source>
        <translation>无日期或年份</translation>
    </message>
    <message>
        <source>There are no parcels: draw or import them first.</source>
        <translation>没有地块：请先绘制或导入。</translation>
    </message>
    <message>
        <source>“{name}” is a file a year, which cannot be compared: build a virtual raster of its files, each in a band of its own, and add that.</source>
        <translation>“{name}”每年一个文件，不能比较：请用这些文件构建虚拟栅格，每个文件一个波段，然后添加该栅格。</translation>
    </message>
    <message>
        <source>The map {name} was removed while it was counted: nothing was kept.</source>
        <translation>图 {name} 在统计时被移除：未保存任何内容。</translation>
    </message>
    <message>
        <source>What the map {name} is was changed while it was counted: nothing was kept; count it again.</source>
        <translation>图 {name} 的含义在统计时已更改：未保存任何内容；请重新统计。</translation>
    </message>
    <message>
        <source>Both maps show {both} ha of loss in the same years, one or the other {any} ha: they agree on {percent} %. Added up, {double} ha would count twice ({first}, {second}).</source>
        <translation>两幅图在相同年份均显示 {both} 公顷损失，任一图显示 {any} 公顷：一致率为 {percent} %。若相加，{double} 公顷会计入两次（{first}、{second}）。</translation>
    </message>
    <message>
        <source>Counted: {parcels} hit, {area} ha, {stock} tCO2e.</source>
        <translation>已统计：{parcels}受影响，{area} 公顷，{stock} tCO2e。</translation>
    </message>
    <message>
        <source>Counted: {parcels} hit, {area} ha.</source>
        <translation>已统计：{parcels}受影响，{area} 公顷。</translation>
    </message>
    <message>
        <source>add a map on the Maps page first</source>
        <translation>请先在“图”页添加图</translation>
    </message>
    <message>
        <source>no other map</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Forest as defined</source>
        <translation>按定义的森林</translation>
    </message>
    <message>
        <source>The workspace states no definition of forest yet: press “Forest definition…”.</source>
        <translation>该工作区尚未给出森林定义：请按“森林定义…”。</translation>
    </message>
    <message>
        <source>As defined: {crown} %, {area} ha, {height} m</source>
        <translation>按定义：{crown} %、{area} 公顷、{height} 米</translation>
    </message>
    <message>
        <source>Counts losses only where trees cover at least this share of the ground, in patches of at least this area (ha), as the jurisdiction defines forest.</source>
        <translation>只统计按本辖区森林定义、树冠覆盖率不低于此值且斑块面积（公顷）不小于此值之处的损失。</translation>
    </message>
    <message>
        <source>none: hectares only</source>
        <translation>无：只计公顷数</translation>
    </message>
    <message>
        <source>choose the unit</source>
        <translation>请选择单位</translation>
    </message>
    <message>
        <source>none: losses anywhere count</source>
        <translation>无：各处损失均计入</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Count the losses of every parcel by year (ha, and tCO2e with a carbon map), in the background; the result is kept in the workspace.</source>
        <translation>在后台按年份统计每个地块的损失（公顷；有碳地图时还有 tCO2e）；结果保存在工作区中。</translation>
    </message>
    <message>
        <source>Lay the two maps over each other: where they agree, and what would be counted twice (ha).</source>
        <translation>将两幅图相互叠加：何处一致，以及哪些会重复计算（公顷）。</translation>
    </message>
    <message>
        <source>Forest definition…</source>
        <translation>森林定义…</translation>
    </message>
    <message>
        <source>State what the jurisdiction calls a forest: crown cover (%), area (ha), height (m).</source>
        <translation>给出本辖区的森林定义：树冠覆盖率（%）、面积（公顷）、树高（米）。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop; what was counted before stays.</source>
        <translation>停止；先前的统计保留。</translation>
    </message>
    <message>
        <source>The map of losses that is counted, and whose result is shown.</source>
        <translation>要统计并显示其结果的损失图。</translation>
    </message>
    <message>
        <source>Density of biomass or carbon before the loss: it turns hectares into tCO2e. One map is taken; add several pools up in one map first (Raster Calculator).</source>
        <translation>损失前的生物量或碳密度：据此将公顷换算为 tCO2e。只取一幅图；多个碳库请先合成一幅图（栅格计算器）。</translation>
    </message>
    <message>
        <source>What one cell of the carbon map states. Choose it.</source>
        <translation>碳地图一个像元所表示的量。请选择。</translation>
    </message>
    <message>
        <source>Forest, years, another map</source>
        <translation>森林、年份、另一幅图</translation>
    </message>
    <message>
        <source>Tree cover</source>
        <translation>树木覆盖</translation>
    </message>
    <message>
        <source>Map of tree cover (%) before the losses; without it losses count wherever they are.</source>
        <translation>损失之前的树木覆盖图（%）；没有它，各处的损失均计入。</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Cells with less tree cover (%) than this do not count.</source>
        <translation>树木覆盖（%）低于此值的像元不计入。</translation>
    </message>
    <message>
        <source>First and last calendar year that count.</source>
        <translation>计入的首个和最后一个日历年。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Another map of losses of the same years.</source>
        <translation>另一幅相同年份的损失图。</translation>
    </message>
    <message>
        <source>“{name}” is read with a password that stands in its source: give it an authentication of QGIS instead, and drop it again.</source>
        <translation>“{name}”的数据源中写有密码：请改用 QGIS 身份验证配置，然后重新拖放。</translation>
    </message>
    <message>
        <source>“{name}” is kept in memory or comes from where it cannot be laid over: save it as a file first.</source>
        <translation>“{name}”保存在内存中，或其来源无法叠加：请先另存为文件。</translation>
    </message>
    <message>
        <source>“{name}” is no map that can be laid over: drop rasters, vector layers, files or folders.</source>
        <translation>“{name}”不是可以叠加的地图：请拖放栅格、矢量图层、文件或文件夹。</translation>
    </message>
    <message>
        <source>None of these parcels lost anything in that year on this map.</source>
        <translation>在此图上，这些地块该年均无损失。</translation>
    </message>
    <message>
        <source>Entered as draft: {stock} tCO2e on {area} ha, {parcels}.</source>
        <translation>已作为草稿录入：{area} 公顷、{parcels}的 {stock} tCO2e。</translation>
    </message>
    <message>
        <source>This map was counted in hectares only, and entries are in tCO2e: count it again with a carbon map on the Losses page.</source>
        <translation>此图只统计了公顷数，而账目以 tCO2e 记：请在“损失”页用碳地图重新统计。</translation>
    </message>
    <message>
        <source>This map has no losses since {year}, the year of joining: there is nothing to enter.</source>
        <translation>自加入年份 {year} 年以来，此图没有损失：无可入账。</translation>
    </message>
    <message>
        <source>Would be entered: {stock} tCO2e on {area} ha, {parcels}, in year {accounts} of the accounts.</source>
        <translation>将录入：{area} 公顷、{parcels}的 {stock} tCO2e，计入账户年度 {accounts}。</translation>
    </message>
    <message>
        <source>There is nothing to enter.</source>
        <translation>没有可录入的内容。</translation>
    </message>
    <message>
        <source>⚠ On {area} ha the carbon map has no value: no tonnes are entered for them.</source>
        <translation>⚠ 有 {area} 公顷碳地图没有值：这些面积不录入吨数。</translation>
    </message>
    <message>
        <source>Left out, because it is in the accounts already: {area} ha.</source>
        <translation>已略去，因为账户中已有：{area} 公顷。</translation>
    </message>
    <message>
        <source>Counted once, because events of the map lie on each other: {area} ha.</source>
        <translation>只计一次，因为图中的事件相互重叠：{area} 公顷。</translation>
    </message>
    <message>
        <source>Left out, because nothing to speak of was lost there: {number}.</source>
        <translation>因损失微不足道而略去：{number}。</translation>
    </message>
    <message>
        <source>{area} ha of these losses ({stock} tCO2e, {parcels}) are in the accounts of the same year already, as the last column shows: tick “Only what is new”, choose other parcels, or correct those entries to 0 in the Credits panel first. Nothing was entered.</source>
        <translation>这些损失中有 {area} 公顷（{stock} tCO2e，{parcels}）已在同一年的账户中，见最后一列：请勾选“只录入新的部分”，选择其他地块，或先在信用额面板中将那些条目更正为 0。未录入任何内容。</translation>
    </message>
    <message>
        <source>The accounts are not open yet: open them in the Credits panel, page Accounts; then losses can be entered here.</source>
        <translation>账户尚未开立：请在“信用额”面板的“账户”页开立；然后可在此录入损失。</translation>
    </message>
    <message>
        <source>All years of the accounts are closed: nothing can be entered any more.</source>
        <translation>账户的所有年度均已关闭：不能再录入任何内容。</translation>
    </message>
    <message>
        <source>count a map on the Losses page first</source>
        <translation>请先在“损失”页统计一幅图</translation>
    </message>
    <message>
        <source>no losses</source>
        <translation>没有损失</translation>
    </message>
    <message>
        <source>No loss seen on a map was entered yet.</source>
        <translation>尚未录入图上显示的任何损失。</translation>
    </message>
    <message>
        <source>Entered so far: {area} ha, {stock} tCO2e on {parcels}.</source>
        <translation>迄今已录入：{parcels}，{area} 公顷，{stock} tCO2e。</translation>
    </message>
    <message>
        <source>all parcels hit</source>
        <translation>所有受影响的地块</translation>
    </message>
    <message>
        <source>those selected on the map</source>
        <translation>地图上选中的地块</translation>
    </message>
    <message>
        <source>with credits</source>
        <translation>有信用额的地块</translation>
    </message>
    <message>
        <source>Only what is new</source>
        <translation>只录入新的部分</translation>
    </message>
    <message>
        <source>Lost
(ha)</source>
        <translation>损失
（公顷）</translation>
    </message>
    <message>
        <source>Emission
(tCO2e)</source>
        <translation>排放量
（tCO2e）</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已在账户中</translation>
    </message>
    <message>
        <source>What of it was entered before</source>
        <translation>其中先前已录入的部分</translation>
    </message>
    <message>
        <source>What would be entered</source>
        <translation>将录入的内容</translation>
    </message>
    <message>
        <source>Lost in</source>
        <translation>损失年份</translation>
    </message>
    <message>
        <source>Calendar year of the loss on the map</source>
        <translation>图上损失的日历年</translation>
    </message>
    <message>
        <source>Year of the accounts it was entered in</source>
        <translation>录入时所计入的账户年度</translation>
    </message>
    <message>
        <source>What was entered</source>
        <translation>已录入的内容</translation>
    </message>
    <message>
        <source>A double click or Enter shows the parcel on the map.</source>
        <translation>双击或按回车键在地图上显示该地块。</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>先查看</translation>
    </message>
    <message>
        <source>Show what would be entered (tCO2e), and what of it is in the accounts already. Nothing is written.</source>
        <translation>显示将录入的内容（tCO2e），以及其中哪些已在账户中。不写入任何内容。</translation>
    </message>
    <message>
        <source>Enter as draft</source>
        <translation>作为草稿录入</translation>
    </message>
    <message>
        <source>Enter the emissions (tCO2e) into the open year of the accounts, with map and fingerprint. Until the year is closed they can be corrected in the Credits panel.</source>
        <translation>将排放量（tCO2e）连同所用的图及其指纹录入账户的未关闭年度。年度关闭之前，可在“信用额”面板中更正。</translation>
    </message>
    <message>
        <source>Show in the Credits panel</source>
        <translation>在“信用额”面板中显示</translation>
    </message>
    <message>
        <source>Open the Credits panel, where entries are listed, corrected and closed with their year.</source>
        <translation>打开“信用额”面板，条目在那里列出、更正，并随年度关闭。</translation>
    </message>
    <message>
        <source>Stop; nothing is entered.</source>
        <translation>停止；不录入任何内容。</translation>
    </message>
    <message>
        <source>The counted map whose losses become emissions.</source>
        <translation>已统计的图，其损失将成为排放量。</translation>
    </message>
    <message>
        <source>Calendar year of the losses; of exact days, the accounting year that begins in it.</source>
        <translation>损失所在的日历年；对精确到日的损失，指在该年开始的账户年度。</translation>
    </message>
    <message>
        <source>Which of the parcels hit in that year are meant.</source>
        <translation>该年受影响的地块中指哪些。</translation>
    </message>
    <message>
        <source>Leave out what is in the accounts of the same year already, and enter the rest.</source>
        <translation>略去同一年账户中已有的部分，录入其余部分。</translation>
    </message>
    <message>
        <source>{area} ha, {stock} tCO2e</source>
        <translation>{area} 公顷，{stock} tCO2e</translation>
    </message>
    <message>
        <source>{parcel}: seen on {map}</source>
        <translation>{parcel}：见于 {map}</translation>
    </message>
    <message>
        <source>fingerprint {hash}</source>
        <translation>指纹 {hash}</translation>
    </message>
    <message>
        <source>no project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>from a series of years</source>
        <translation>由逐年序列计算</translation>
    </message>
    <message>
        <source>the country's own method</source>
        <translation>本国具体办法</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>How background level and margin are made.</source>
        <translation>背景水平和边际值如何得出。</translation>
    </message>
    <message>
        <source>or take them from a table…</source>
        <translation>或从表格读取…</translation>
    </message>
    <message>
        <source>if not 1990 to 2009</source>
        <translation>如果不是 1990 至 2009 年</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>A layer or table with a year and tCO2e in each row.</source>
        <translation>每行有一个年份和 tCO2e 数量的图层或表格。</translation>
    </message>
    <message>
        <source>Field with the year.</source>
        <translation>年份字段。</translation>
    </message>
    <message>
        <source>Field with the emissions, in tCO2e.</source>
        <translation>排放量字段（tCO2e）。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>Years further than twice the deviation from the mean.</source>
        <translation>与平均值之差超过标准差两倍的年份。</translation>
    </message>
    <message>
        <source>First year of the series.</source>
        <translation>序列的第一年。</translation>
    </message>
    <message>
        <source>Last year of the series.</source>
        <translation>序列的最后一年。</translation>
    </message>
    <message>
        <source>Why other years than 1990 to 2009 are taken.</source>
        <translation>为什么采用 1990 至 2009 年以外的年份。</translation>
    </message>
    <message>
        <source>method and source</source>
        <translation>方法和来源</translation>
    </message>
    <message>
        <source>In tCO2e a year.</source>
        <translation>单位：tCO2e/年。</translation>
    </message>
    <message>
        <source>Background level</source>
        <translation>背景水平</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>边际值</translation>
    </message>
    <message>
        <source>In tCO2e a year; 0 if none is needed.</source>
        <translation>单位：tCO2e/年；不需要时填 0。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>How they were made, and how they keep from expecting credits or debits (note 7).</source>
        <translation>它们如何得出，以及如何避免产生对净入计量或净扣减量的预期（脚注 7）。</translation>
    </message>
    <message>
        <source>Paste or type the emissions by year.</source>
        <translation>请粘贴或输入逐年排放量。</translation>
    </message>
    <message>
        <source>Background {background}, margin {margin}, threshold {threshold} tCO2e a year.</source>
        <translation>背景水平 {background}，边际值 {margin}，阈值 {threshold} tCO2e/年。</translation>
    </message>
    <message>
        <source>Years dropped: {dropped}; used: {used}; passes: {passes}.</source>
        <translation>剔除的年份：{dropped}；采用：{used} 年；轮数：{passes}。</translation>
    </message>
    <message>
        <source>Emissions of natural disturbances by calendar year, in tCO2e: “1990: 1200; 1991: 800”, or a year and an amount on each line, as copied from a table. Every year is needed, 0 where nothing happened.</source>
        <translation>按日历年列出自然扰动的排放量（tCO2e）：“1990: 1200; 1991: 800”，或每行一个年份和一个数量，可直接从表格复制。每一年都要有，没有扰动的年份填 0。</translation>
    </message>
    <message>
        <source>What the standard deviation divides by. The decision does not say; usual is the sample. The margin is twice this deviation.</source>
        <translation>标准差的除数。决定草案没有规定；通常用样本。边际值是该标准差的两倍。</translation>
    </message>
    <message>
        <source>Linked view</source>
        <translation>联动视图</translation>
    </message>
    <message>
        <source>Linked map</source>
        <translation>联动地图</translation>
    </message>
    <message>
        <source>The linked map shows</source>
        <translation>联动地图显示</translation>
    </message>
    <message>
        <source>What the linked map shows: less, an earlier year, or a map theme of the project.</source>
        <translation>联动地图显示的内容：去掉某些图层、较早的年份，或项目的地图主题。</translation>
    </message>
    <message>
        <source>Until the year</source>
        <translation>截至年份</translation>
    </message>
    <message>
        <source>The last year whose events are drawn in the linked map.</source>
        <translation>联动地图中绘制的事件的最后年份。</translation>
    </message>
    <message>
        <source>without {maps}</source>
        <translation>不含 {maps}</translation>
    </message>
    <message>
        <source>the same map</source>
        <translation>相同的地图</translation>
    </message>
    <message>
        <source>until the year</source>
        <translation>截至年份</translation>
    </message>
    <message>
        <source>theme: {name}</source>
        <translation>主题：{name}</translation>
    </message>
    <message>
        <source>There is no time to set: this QGIS has no temporal controller.</source>
        <translation>无法设置时间：此 QGIS 没有时态控制器。</translation>
    </message>
    <message>
        <source>First year that is drawn.</source>
        <translation>绘制的首个年份。</translation>
    </message>
    <message>
        <source>Last year that is drawn.</source>
        <translation>绘制的最后年份。</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>Draws events of all types, or of one.</source>
        <translation>绘制所有类型或某一类型的事件。</translation>
    </message>
    <message>
        <source>Type of event</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Draws all events, or those of one confidence.</source>
        <translation>绘制所有事件，或某一置信度的事件。</translation>
    </message>
    <message>
        <source>Year by year draws one year at a time; cumulative keeps those before it.</source>
        <translation>“逐年”每次绘制一年；“累积”保留之前的年份。</translation>
    </message>
    <message>
        <source>year by year</source>
        <translation>逐年</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>any confidence</source>
        <translation>任何置信度</translation>
    </message>
    <message>
        <source>Set QGIS's time to the years above, one year a step, and let it run.</source>
        <translation>将 QGIS 的时间设为上述年份，每步一年，并开始播放。</translation>
    </message>
    <message>
        <source>Stop the time and draw all years again.</source>
        <translation>停止时间，重新绘制所有年份。</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>卷帘</translation>
    </message>
    <message>
        <source>Draw the chosen map on one side only: pull the line across the map with the mouse or the arrow keys.</source>
        <translation>只在一侧绘制所选的图：用鼠标或方向键拖动分界线。</translation>
    </message>
    <message>
        <source>Open a second map beside the first, without the chosen map; both move together.</source>
        <translation>在旁边打开不含所选图的第二个地图；两者同步移动。</translation>
    </message>
    <message>
        <source>Look at the chosen map</source>
        <translation>查看所选的图</translation>
    </message>
    <message>
        <source>all parcels listed</source>
        <translation>列出的所有地块</translation>
    </message>
    <message>
        <source>Lost by year: {whose}</source>
        <translation>逐年损失：{whose}</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By right holder</source>
        <translation>按权利所有人</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>按项目</translation>
    </message>
    <message>
        <source>Parcel id</source>
        <translation>地块标识</translation>
    </message>
    <message>
        <source>Colour: the parcel's status. ★: credits were issued on it.</source>
        <translation>颜色：地块的状态。★：已在其上签发信用额。</translation>
    </message>
    <message>
        <source>Lost in {year} on all parcels listed: {area} ha, {stock} tCO2e</source>
        <translation>列出的所有地块在 {year} 年的损失：{area} 公顷，{stock} tCO2e</translation>
    </message>
    <message>
        <source>Total
({unit})</source>
        <translation>合计
（{unit}）</translation>
    </message>
    <message>
        <source>all years listed</source>
        <translation>列出的所有年份</translation>
    </message>
    <message>
        <source>Lost, {when}: {area} ha, {stock} tCO2e</source>
        <translation>损失（{when}）：{area} 公顷，{stock} tCO2e</translation>
    </message>
    <message>
        <source>★ Credits were issued on this parcel.</source>
        <translation>★ 已在此地块上签发信用额。</translation>
    </message>
    <message>
        <source>The map {name} was counted: it shows no loss on any parcel.</source>
        <translation>图 {name} 已统计：任何地块上均无损失。</translation>
    </message>
    <message>
        <source>The map {name} was not counted yet: choose a carbon map, if there is one, and press Count.</source>
        <translation>图 {name} 尚未统计：如有碳地图请选择，然后按“统计”。</translation>
    </message>
    <message>
        <source>Add a map of losses on the Maps page; then its losses are counted here by parcel and year.</source>
        <translation>请在“图”页添加损失图；然后在此按地块和年份统计其损失。</translation>
    </message>
    <message>
        <source>This map tells periods, not single years: what was lost in {periods} stands in the last year of its period.</source>
        <translation>此图给出的是时期而非单个年份：{periods} 期间的损失列在各时期的最后一年。</translation>
    </message>
    <message>
        <source>Losses by year</source>
        <translation>逐年损失</translation>
    </message>
    <message>
        <source>Shows hectares lost, or tonnes of CO2-equivalent (tCO2e) that were lost with them.</source>
        <translation>显示损失的公顷数，或随之损失的二氧化碳当量吨数（tCO2e）。</translation>
    </message>
    <message>
        <source>Lists all parcels hit, those of one status, or those on which credits were issued.</source>
        <translation>列出所有受影响的地块、某一状态的地块，或已签发信用额的地块。</translation>
    </message>
    <message>
        <source>Counts events of all types, or of one.</source>
        <translation>计入所有类型或某一类型的事件。</translation>
    </message>
    <message>
        <source>Counts all events, or those of one confidence.</source>
        <translation>计入所有事件，或某一置信度的事件。</translation>
    </message>
    <message>
        <source>First year that is shown.</source>
        <translation>显示的首个年份。</translation>
    </message>
    <message>
        <source>Last year that is shown.</source>
        <translation>显示的最后年份。</translation>
    </message>
    <message>
        <source>Losses by parcel and year</source>
        <translation>按地块和年份的损失</translation>
    </message>
    <message>
        <source>Double click or Enter zooms to the parcel; a click on a title sorts.</source>
        <translation>双击或按回车键缩放到地块；单击标题排序。</translation>
    </message>
    <message>
        <source>Whose, which</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Parcels hit</source>
        <translation>受影响的地块</translation>
    </message>
    <message>
        <source>Lost, in hectares</source>
        <translation>损失，公顷</translation>
    </message>
    <message>
        <source>Lost
(tCO2e)</source>
        <translation>损失
（tCO2e）</translation>
    </message>
    <message>
        <source>Lost, in tCO2e</source>
        <translation>损失，tCO2e</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>By parcel</source>
        <translation>按地块</translation>
    </message>
    <message>
        <source>Losses by parcel and year.</source>
        <translation>按地块和年份的损失。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Losses by year, of the chosen parcels or of all that are listed.</source>
        <translation>所选地块或列出的全部地块的逐年损失。</translation>
    </message>
    <message>
        <source>Sums by status, right holder and project.</source>
        <translation>按状态、权利所有人和项目的合计。</translation>
    </message>
    <message>
        <source>Show the chosen parcels on the map.</source>
        <translation>在地图上显示所选地块。</translation>
    </message>
    <message>
        <source>Select on map</source>
        <translation>在地图上选择</translation>
    </message>
    <message>
        <source>Select the chosen parcels on the map, or all that are listed when none is chosen.</source>
        <translation>在地图上选择所选地块；未选时选择列出的全部地块。</translation>
    </message>
    <message>
        <source>List alone</source>
        <translation>单独列出</translation>
    </message>
    <message>
        <source>Show in the list of the Parcels panel only the parcels chosen here, or all listed here.</source>
        <translation>在“地块”面板的列表中只显示此处所选的地块，或此处列出的全部地块。</translation>
    </message>
    <message>
        <source>Write what is listed, parcels by years in full precision (ha or tCO2e), as CSV.</source>
        <translation>将列出的内容（地块按年份，公顷或 tCO2e，完整精度）写为 CSV。</translation>
    </message>
    <message>
        <source>No parcel passes these filters: choose fewer of them.</source>
        <translation>没有地块符合这些筛选条件：请减少条件。</translation>
    </message>
    <message>
        <source>{parcels} hit: {area} ha, {stock} tCO2e</source>
        <translation>{parcels}受影响：{area} 公顷，{stock} tCO2e</translation>
    </message>
    <message>
        <source>{parcels} hit: {area} ha (tonnes not counted: no carbon map was given)</source>
        <translation>{parcels}受影响：{area} 公顷（未计吨数：没有给出碳地图）</translation>
    </message>
    <message>
        <source>Nothing was counted yet that passes the filters.</source>
        <translation>尚无符合筛选条件的统计结果。</translation>
    </message>
    <message>
        <source>Losses, {name}</source>
        <translation>损失，{name}</translation>
    </message>
    <message>
        <source>Export the losses</source>
        <translation>导出损失</translation>
    </message>
    <message>
        <source>own kind of map</source>
        <translation>自定义类型的图</translation>
    </message>
    <message>
        <source>The map is not among the layers of this project: a double click adds it again.</source>
        <translation>此图不在本工程的图层中：双击可重新添加。</translation>
    </message>
    <message>
        <source>The file is not the one that was counted: count its losses again; only new ones are listed.</source>
        <translation>该文件不是统计时的文件：请重新统计其损失；只列出新的损失。</translation>
    </message>
    <message>
        <source>land at several dates</source>
        <translation>多个日期的土地状况</translation>
    </message>
    <message>
        <source>cover, in percent of the cell</source>
        <translation>覆盖率（占像元百分比）</translation>
    </message>
    <message>
        <source>biomass or carbon</source>
        <translation>生物量或碳</translation>
    </message>
    <message>
        <source>height or depth</source>
        <translation>高度或深度</translation>
    </message>
    <message>
        <source>classes of land</source>
        <translation>土地类别</translation>
    </message>
    <message>
        <source>areas (1 inside, 0 outside)</source>
        <translation>区域（1 为内，0 为外）</translation>
    </message>
    <message>
        <source>events as polygons or points</source>
        <translation>多边形或点表示的事件</translation>
    </message>
    <message>
        <source>looked at only</source>
        <translation>仅供查看</translation>
    </message>
    <message>
        <source>Year of code 0</source>
        <translation>代码 0 的年份</translation>
    </message>
    <message>
        <source>First code</source>
        <translation>首个代码</translation>
    </message>
    <message>
        <source>Last code</source>
        <translation>末个代码</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>无事件</translation>
    </message>
    <message>
        <source>Forest is</source>
        <translation>森林为</translation>
    </message>
    <message>
        <source>Not forest is</source>
        <translation>非森林为</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>“{name}”: {columns} × {rows} cells, {bands}, {type}</source>
        <translation>“{name}”：{columns} × {rows} 个像元，{bands}，{type}</translation>
    </message>
    <message>
        <source>1 band</source>
        <translation>1 个波段</translation>
    </message>
    <message>
        <source>{number} bands</source>
        <translation>{number} 个波段</translation>
    </message>
    <message>
        <source>a part of the cells was looked at</source>
        <translation>只查看了一部分像元</translation>
    </message>
    <message>
        <source>Why: {reasons}.</source>
        <translation>理由：{reasons}。</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>许可：{licence}</translation>
    </message>
    <message>
        <source>Licence: {licence} (not checked: see the source)</source>
        <translation>许可：{licence}（未核实：请查看来源）</translation>
    </message>
    <message>
        <source>Maps (*.tif *.tiff *.vrt *.nc *.img *.asc *.gpkg *.shp *.geojson);;All files (*)</source>
        <translation>图 (*.tif *.tiff *.vrt *.nc *.img *.asc *.gpkg *.shp *.geojson);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This map has no place to show.</source>
        <translation>此图没有可显示的位置。</translation>
    </message>
    <message>
        <source>Another file of the map</source>
        <translation>该图的另一个文件</translation>
    </message>
    <message>
        <source>{name} is read from {path} now. Where its losses were counted, count them again.</source>
        <translation>现在从 {path} 读取 {name}。如已统计过其损失，请重新统计。</translation>
    </message>
    <message>
        <source>{name} is only looked at: there is nothing to explain.</source>
        <translation>{name} 只供查看：没有需要说明的内容。</translation>
    </message>
    <message>
        <source>Add maps</source>
        <translation>添加图</translation>
    </message>
    <message>
        <source>Add the maps of a folder</source>
        <translation>添加文件夹中的图</translation>
    </message>
    <message>
        <source>Kept: maps of this kind are now recognised when they are added.</source>
        <translation>已保存：添加此类图时将予以识别。</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>图</translation>
    </message>
    <message>
        <source>A double click or Enter shows the whole map.</source>
        <translation>双击或按回车键显示整幅图。</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>可读取</translation>
    </message>
    <message>
        <source>Add a map</source>
        <translation>添加图</translation>
    </message>
    <message>
        <source>Add a map from a file, a folder, an address or the catalogue.</source>
        <translation>从文件、文件夹、地址或目录添加图。</translation>
    </message>
    <message>
        <source>What it is…</source>
        <translation>这是什么…</translation>
    </message>
    <message>
        <source>Say again what the chosen map is: how its values are read, in which unit.</source>
        <translation>重新说明所选的图是什么：如何解读其值，单位是什么。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>另一文件…</translation>
    </message>
    <message>
        <source>Read the chosen map from another file, because it moved or a newer version came: what was counted and seen stays, and only new losses are listed.</source>
        <translation>从另一个文件读取所选的图（文件已移动或有新版本）：已统计和已查看的内容保留，只列出新的损失。</translation>
    </message>
    <message>
        <source>Take the chosen maps out of the workspace, with what was counted on them; files stay.</source>
        <translation>将所选的图及其统计结果移出工作区；文件保留。</translation>
    </message>
    <message>
        <source>Adding maps</source>
        <translation>正在添加图</translation>
    </message>
    <message>
        <source>Stop adding maps; those that were added stay.</source>
        <translation>停止添加；已添加的图保留。</translation>
    </message>
    <message>
        <source>This workspace can only be read: its maps are looked at; none is added, counted or entered.</source>
        <translation>此工作区只能读取：图可以查看，不能添加、统计或入账。</translation>
    </message>
    <message>
        <source>Drop more maps here</source>
        <translation>可将更多的图拖放到此处</translation>
    </message>
    <message>
        <source>Drop maps here: files from a folder, or layers of this project.
Loss years, alerts, burned area, tree cover, biomass, protected areas …
What a map is, is guessed; you confirm it.</source>
        <translation>将图拖放到此处：文件夹中的文件，或本工程的图层。
损失年份、预警、过火面积、树木覆盖、生物量、保护区……
程序推测图是什么，由您确认。</translation>
    </message>
    <message>
        <source>From files…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Rasters (GeoTIFF, VRT, NetCDF) or vector files.</source>
        <translation>栅格（GeoTIFF、VRT、NetCDF）或矢量文件。</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>从文件夹…</translation>
    </message>
    <message>
        <source>The tiles of one map in a folder become one mosaic.</source>
        <translation>文件夹中同一图的各分幅合成为一幅镶嵌图。</translation>
    </message>
    <message>
        <source>From an address (URL)…</source>
        <translation>从地址（URL）…</translation>
    </message>
    <message>
        <source>Tiles (XYZ), WMS, WMTS, or a cloud GeoTIFF over HTTP.</source>
        <translation>瓦片（XYZ）、WMS、WMTS，或通过 HTTP 读取的云优化 GeoTIFF。</translation>
    </message>
    <message>
        <source>The catalogue…</source>
        <translation>目录…</translation>
    </message>
    <message>
        <source>Known maps: what they are, licence, where to get them.</source>
        <translation>已知的图：是什么、许可、从哪里获取。</translation>
    </message>
    <message>
        <source>A kind of your own…</source>
        <translation>自定义类型…</translation>
    </message>
    <message>
        <source>Describe a map of your own by a short form.</source>
        <translation>用简短的表单描述您自己的图。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>未添加</translation>
    </message>
    <message>
        <source>new file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>the year is missing</source>
        <translation>缺少年份</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>无事件</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>不是代码</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>区域外</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>区域内</translation>
    </message>
    <message>
        <source>not forest</source>
        <translation>非森林</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>{name} (forest)</source>
        <translation>{name}（森林）</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中位</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>{amount} t CO2e/ha</source>
        <translation>{amount} 吨二氧化碳当量/公顷</translation>
    </message>
    <message>
        <source>{events}: {area} ha, {amount} tCO2e.</source>
        <translation>{events}：{area} 公顷，{amount} tCO2e。</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 个事件</translation>
    </message>
    <message>
        <source>{number} events</source>
        <translation>{number} 个事件</translation>
    </message>
    <message>
        <source>The evidence is complete: the events can be left out of the accounts.</source>
        <translation>证据齐全：这些事件可以从核算中排除。</translation>
    </message>
    <message>
        <source>Kept, but not left out of the accounts until these are there: {items}.</source>
        <translation>会保存，但在补齐以下证据之前不会从核算中排除：{items}。</translation>
    </message>
    <message>
        <source>Mark as natural disturbance</source>
        <translation>标记为自然扰动</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>扰动</translation>
    </message>
    <message>
        <source>What happened; never harvest, prescribed burning or deforestation.</source>
        <translation>发生了什么；绝不包括伐木、划定烧荒或毁林。</translation>
    </message>
    <message>
        <source>In the account of</source>
        <translation>所属核算</translation>
    </message>
    <message>
        <source>The account that the events may be left out of.</source>
        <translation>事件可从哪项核算中排除。</translation>
    </message>
    <message>
        <source>Evidence of natural disturbances</source>
        <translation>自然扰动的证据</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>each event has its own; stays if left empty</source>
        <translation>各事件内容不同；留空则保持不变</translation>
    </message>
    <message>
        <source>What followed the event</source>
        <translation>事件之后发生的事</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Salvage logging and changed land use are taken back into the accounts; removals on land that is left out stay out.</source>
        <translation>除害性砍伐和土地利用变化会重新计入核算；被排除土地上的清除量也不计入。</translation>
    </message>
    <message>
        <source>Calendar year</source>
        <translation>日历年</translation>
    </message>
    <message>
        <source>The calendar year it happened in.</source>
        <translation>发生的日历年。</translation>
    </message>
    <message>
        <source>all of the event</source>
        <translation>整个事件</translation>
    </message>
    <message>
        <source>In tCO2e: what the salvaged wood emitted, what the land emitted whose use changed, or what grew back. 0 takes a record of this kind and year back.</source>
        <translation>单位 tCO2e：除害性砍伐木材的排放量、改变利用的土地的排放量，或重新生长的数量。填 0 则撤回该类该年的记录。</translation>
    </message>
    <message>
        <source>The document the amount is from.</source>
        <translation>数量所依据的文件。</translation>
    </message>
    <message>
        <source>Kept with the record.</source>
        <translation>与记录一并保存。</translation>
    </message>
    <message>
        <source>Stays out of the accounts of {year} while the land is left out.</source>
        <translation>只要该土地被排除，就不计入 {year} 年的核算。</translation>
    </message>
    <message>
        <source>Taken back in from the event's emissions of {year}, before they are compared.</source>
        <translation>在比较之前，从该事件 {year} 年的排放量中重新计入。</translation>
    </message>
    <message>
        <source>Withdraw the mark</source>
        <translation>撤销标记</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Their emissions count again; what happened later on the land is not forgotten.</source>
        <translation>其排放量重新计入；土地上后来发生的事不会丢失。</translation>
    </message>
    <message>
        <source>Which events are listed</source>
        <translation>列出哪些事件</translation>
    </message>
    <message>
        <source>List all events, or those of one state.</source>
        <translation>列出全部事件，或某一状态的事件。</translation>
    </message>
    <message>
        <source>all events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>marked as natural</source>
        <translation>已标记为自然扰动</translation>
    </message>
    <message>
        <source>marked, evidence missing</source>
        <translation>已标记，证据不全</translation>
    </message>
    <message>
        <source>Entered events</source>
        <translation>已录入的事件</translation>
    </message>
    <message>
        <source>Mark as natural…</source>
        <translation>标记为自然扰动…</translation>
    </message>
    <message>
        <source>Mark the chosen events as natural disturbances, with the evidence there is.</source>
        <translation>将所选事件标记为自然扰动，并附上已有的证据。</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>证据…</translation>
    </message>
    <message>
        <source>Fill in or change the evidence of the chosen events (paragraph 34).</source>
        <translation>补充或修改所选事件的证据（第 34 段）。</translation>
    </message>
    <message>
        <source>What followed…</source>
        <translation>后续情况…</translation>
    </message>
    <message>
        <source>Record salvage logging, a change of land use or removals on the event's land (tCO2e).</source>
        <translation>记录事件土地上的除害性砍伐、土地利用变化或清除量（tCO2e）。</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>The chosen events are no natural disturbances: their emissions count again.</source>
        <translation>所选事件不是自然扰动：其排放量重新计入。</translation>
    </message>
    <message>
        <source>Bring the places of the chosen events into view.</source>
        <translation>在地图上显示所选事件的位置。</translation>
    </message>
    <message>
        <source>No losses are entered yet: send a year's loss to the accounts first.</source>
        <translation>尚未录入任何损失：请先把某一年的损失送入核算。</translation>
    </message>
    <message>
        <source>Calendar year of the event</source>
        <translation>事件的日历年</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>The mark, and the items of para 34 it lacks</source>
        <translation>标记，以及第 34 段中缺少的项目</translation>
    </message>
    <message>
        <source>What the event emitted, in tCO2e</source>
        <translation>事件的排放量（tCO2e）</translation>
    </message>
    <message>
        <source>Area of the event, in hectares</source>
        <translation>事件的面积（公顷）</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What the map says happened</source>
        <translation>地图所示发生的事</translation>
    </message>
    <message>
        <source>⚠ lacks {items}</source>
        <translation>⚠ 缺 {items}</translation>
    </message>
    <message>
        <source>not marked as natural.</source>
        <translation>未标记为自然扰动。</translation>
    </message>
    <message>
        <source>{disturbance}, {activity}, marked on {day}.</source>
        <translation>{disturbance}，{activity}，标记于 {day}。</translation>
    </message>
    <message>
        <source>Evidence missing: {items}.</source>
        <translation>缺少的证据：{items}。</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{year}: {what}, {amount}.</source>
        <translation>{year}：{what}，{amount}。</translation>
    </message>
    <message>
        <source>⚠ {type}: done by people, so never a natural disturbance.</source>
        <translation>⚠ {type}：由人为造成，绝不是自然扰动。</translation>
    </message>
    <message>
        <source>Skip events that lack evidence</source>
        <translation>跳过证据不全的事件</translation>
    </message>
    <message>
        <source>What is left out, by year</source>
        <translation>逐年排除的数量</translation>
    </message>
    <message>
        <source>Show excluded land on the map</source>
        <translation>在地图上显示被排除的土地</translation>
    </message>
    <message>
        <source>Add a layer of the land that is left out, by year and type, with its tCO2e.</source>
        <translation>添加一个图层，按年份和类型显示被排除的土地及其 tCO2e。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>核算</translation>
    </message>
    <message>
        <source>Each account has its own background level.</source>
        <translation>每项核算有各自的背景水平。</translation>
    </message>
    <message>
        <source>First calendar year.</source>
        <translation>第一个日历年。</translation>
    </message>
    <message>
        <source>Last calendar year.</source>
        <translation>最后一个日历年。</translation>
    </message>
    <message>
        <source>Go on without these events: they are never left out, and count.</source>
        <translation>不考虑这些事件继续计算：它们绝不被排除，仍然计入。</translation>
    </message>
    <message>
        <source>Accounted</source>
        <translation>核算年份</translation>
    </message>
    <message>
        <source>Evidence is missing, so these events cannot be left out:
{events}</source>
        <translation>证据不全，因此下列事件不能排除：
{events}</translation>
    </message>
    <message>
        <source>Calendar year; ✓ where it is above the threshold</source>
        <translation>日历年；✓ 表示高于阈值</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Left out of the account, in tCO2e</source>
        <translation>从核算中排除，tCO2e</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Of eligible land, up to the background level, in tCO2e</source>
        <translation>符合条件的土地上不超过背景水平的部分，tCO2e</translation>
    </message>
    <message>
        <source>Salvaged</source>
        <translation>除害砍伐</translation>
    </message>
    <message>
        <source>Of salvage logging: counted, in tCO2e</source>
        <translation>除害性砍伐：计入，tCO2e</translation>
    </message>
    <message>
        <source>Use changed</source>
        <translation>利用改变</translation>
    </message>
    <message>
        <source>Of land whose use changed: counted, in tCO2e</source>
        <translation>土地利用发生变化的土地：计入，tCO2e</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>缺证据</translation>
    </message>
    <message>
        <source>Of events that lack evidence: counted, in tCO2e</source>
        <translation>证据不全的事件：计入，tCO2e</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Sum of these: what the events marked emitted, in tCO2e</source>
        <translation>以上之和：已标记事件的排放量，tCO2e</translation>
    </message>
    <message>
        <source>Removals out</source>
        <translation>排除的清除量</translation>
    </message>
    <message>
        <source>Removals on excluded land, left out too, in tCO2e</source>
        <translation>被排除土地上的清除量，同样不计入，tCO2e</translation>
    </message>
    <message>
        <source>{year}: {eligible} tCO2e on eligible land; the threshold is {threshold} tCO2e.</source>
        <translation>{year}：符合条件的土地上 {eligible} tCO2e；阈值为 {threshold} tCO2e。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The accounts are not open yet: open them in the Credits panel; then this page follows.</source>
        <translation>账户尚未开立：请先在“信用额”面板中开立，然后本页会随之更新。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Losses that were entered, and which of them are natural.</source>
        <translation>已录入的损失，以及其中哪些是自然扰动。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除量</translation>
    </message>
    <message>
        <source>What natural disturbances leave out of the accounts (tCO2e).</source>
        <translation>自然扰动从核算中排除的数量（tCO2e）。</translation>
    </message>
    <message>
        <source>Natural disturbances</source>
        <translation>自然扰动</translation>
    </message>
    <message>
        <source>These places cannot be shown in the map's CRS: choose another one.</source>
        <translation>这些位置无法在地图的坐标参照系中显示：请另选一个。</translation>
    </message>
    <message>
        <source>Excluded land</source>
        <translation>被排除的土地</translation>
    </message>
    <message>
        <source>Excluded land: {activity}, {first}–{last}</source>
        <translation>被排除的土地：{activity}，{first}–{last}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of excluded land are on the map; save the layer to keep it.</source>
        <translation><numerusform>地图上已显示 %n 处被排除的土地；如需保留请保存该图层。</numerusform></translation>
    </message>
    <message>
        <source>{parcel}, {year}</source>
        <translation>{parcel}，{year}</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>叠加图层</translation>
    </message>
    <message>
        <source>&amp;Codes are</source>
        <translation>代码为(&amp;C)</translation>
    </message>
    <message>
        <source>How a code says when it happened.</source>
        <translation>代码如何表示发生的时间。</translation>
    </message>
    <message>
        <source>Y&amp;ear of code 0</source>
        <translation>代码 0 的年份(&amp;E)</translation>
    </message>
    <message>
        <source>Code 1 is the year after it; 0 where codes are the years themselves.</source>
        <translation>代码 1 为其后一年；若代码本身就是年份，填 0。</translation>
    </message>
    <message>
        <source>F&amp;irst code</source>
        <translation>首个代码(&amp;I)</translation>
    </message>
    <message>
        <source>The lowest code that is an event.</source>
        <translation>表示事件的最小代码。</translation>
    </message>
    <message>
        <source>Last c&amp;ode</source>
        <translation>末个代码(&amp;O)</translation>
    </message>
    <message>
        <source>The highest code that is an event.</source>
        <translation>表示事件的最大代码。</translation>
    </message>
    <message>
        <source>&amp;Day 0</source>
        <translation>第 0 天(&amp;D)</translation>
    </message>
    <message>
        <source>The day before day 1.</source>
        <translation>第 1 天的前一天。</translation>
    </message>
    <message>
        <source>How s&amp;ure</source>
        <translation>可信度(&amp;U)</translation>
    </message>
    <message>
        <source>the digit before: 2 low, 3 high, 4 highest</source>
        <translation>前一位数字：2 低，3 高，4 最高</translation>
    </message>
    <message>
        <source>As in the alerts of Global Forest Watch.</source>
        <translation>与全球森林观察的预警相同。</translation>
    </message>
    <message>
        <source>Di&amp;gits of days</source>
        <translation>天数位数(&amp;G)</translation>
    </message>
    <message>
        <source>How many of the last digits are days.</source>
        <translation>末尾几位数字为天数。</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>代码表(&amp;T)</translation>
    </message>
    <message>
        <source>One code a line: code, year or first–last year, type and words if you like. Paste it from a sheet.</source>
        <translation>每行一个代码：代码、年份或起止年份，也可写类型和文字。可从表格粘贴。</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>发生了什么(&amp;W)</translation>
    </message>
    <message>
        <source>The type of all events whose code does not say it.</source>
        <translation>代码未说明类型的所有事件的类型。</translation>
    </message>
    <message>
        <source>No e&amp;vent</source>
        <translation>无事件(&amp;V)</translation>
    </message>
    <message>
        <source>Codes that mean that nothing happened: numbers and ranges, such as 0, 255.</source>
        <translation>表示没有发生事件的代码：整数和范围，例如 0, 255。</translation>
    </message>
    <message>
        <source>years, counted from one year</source>
        <translation>年份，从某年起计</translation>
    </message>
    <message>
        <source>a table: each code has its years</source>
        <translation>代码表：每个代码有其年份</translation>
    </message>
    <message>
        <source>days, counted from one day</source>
        <translation>天数，从某日起计</translation>
    </message>
    <message>
        <source>year and day of the year (YYDDD)</source>
        <translation>年份和日序（YYDDD）</translation>
    </message>
    <message>
        <source>the day of the year; the year is in the file's name</source>
        <translation>一年中的第几天；年份见文件名</translation>
    </message>
    <message>
        <source>A kind of map of your own</source>
        <translation>自定义的图种类</translation>
    </message>
    <message>
        <source>Give the kind of map a name.</source>
        <translation>请为此类图命名。</translation>
    </message>
    <message>
        <source>“{field}” cannot be “{value}”: correct it.</source>
        <translation>“{field}”不能为“{value}”：请更正。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>What this kind of map is called in lists and legends.</source>
        <translation>此类图在列表和图例中的名称。</translation>
    </message>
    <message>
        <source>What the values of the map are.</source>
        <translation>图的数值表示什么。</translation>
    </message>
    <message>
        <source>&amp;Forest is</source>
        <translation>森林为(&amp;F)</translation>
    </message>
    <message>
        <source>Codes that are forest, such as 1 or 3–6.</source>
        <translation>表示森林的代码，例如 1 或 3–6。</translation>
    </message>
    <message>
        <source>N&amp;ot forest is</source>
        <translation>非森林为(&amp;O)</translation>
    </message>
    <message>
        <source>Codes that are other land.</source>
        <translation>表示其他土地的代码。</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>One class a line: code, name, and the word “forest” where it is forest.</source>
        <translation>每行一个类别：代码、名称，若为森林则加“森林”一词。</translation>
    </message>
    <message>
        <source>No &amp;data</source>
        <translation>无数据(&amp;D)</translation>
    </message>
    <message>
        <source>Values that are no data, if the file does not say so itself.</source>
        <translation>表示无数据的数值（若文件本身未注明）。</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>许可(&amp;L)</translation>
    </message>
    <message>
        <source>On which terms the map may be used.</source>
        <translation>此图的使用条件。</translation>
    </message>
    <message>
        <source>&amp;From where</source>
        <translation>来源(&amp;F)</translation>
    </message>
    <message>
        <source>Address or office the map comes from.</source>
        <translation>提供此图的网址或机构。</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>栅格</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Loo&amp;k at</source>
        <translation>查看(&amp;K)</translation>
    </message>
    <message>
        <source>A map of this kind: its values are shown below with what they would mean.</source>
        <translation>一幅此类图：其数值及含义显示在下方。</translation>
    </message>
    <message>
        <source>Keep this kind of map</source>
        <translation>保存此类图</translation>
    </message>
    <message>
        <source>Looking at the map …</source>
        <translation>正在查看图……</translation>
    </message>
    <message>
        <source>Looking at the map</source>
        <translation>正在查看图</translation>
    </message>
    <message>
        <source>All cells of the map were looked at.</source>
        <translation>已查看图的全部像元。</translation>
    </message>
    <message>
        <source>A part of the map was looked at.</source>
        <translation>已查看图的一部分。</translation>
    </message>
    <message>
        <source>day {day} of the year in the file's name</source>
        <translation>文件名所示年份的第 {day} 天</translation>
    </message>
    <message>
        <source>Maps of what happened to the land: add them, look at them.</source>
        <translation>土地变化的图：添加并查看。</translation>
    </message>
    <message>
        <source>Losses by parcel and year (ha, tCO2e).</source>
        <translation>按地块和年份的损失（公顷，tCO2e）。</translation>
    </message>
    <message>
        <source>New losses, those on protected or credited land first.</source>
        <translation>新的损失，受保护或已有信用额的土地优先。</translation>
    </message>
    <message>
        <source>Losses into the accounts, never the same place twice.</source>
        <translation>将损失录入账户，同一位置绝不录入两次。</translation>
    </message>
    <message>
        <source>Natural disturbances, and what they leave out of the accounts.</source>
        <translation>自然扰动，以及其从核算中排除的数量。</translation>
    </message>
    <message>
        <source>No workspace is open. Make or open one in the Parcels panel; then maps of forest loss, fires and biomass are laid over its parcels here.</source>
        <translation>没有打开的工作区。请在“地块”面板中新建或打开；然后可在此将森林损失、火灾和生物量图叠加到地块上。</translation>
    </message>
    <message>
        <source>Warnings ({number})</source>
        <translation>警告（{number}）</translation>
    </message>
    <message>
        <source>Losses for the accounts</source>
        <translation>用于账户的损失</translation>
    </message>
    <message>
        <source>Entering losses</source>
        <translation>正在录入损失</translation>
    </message>
    <message>
        <source>It was cancelled: nothing was changed.</source>
        <translation>已取消：未作任何更改。</translation>
    </message>
    <message>
        <source>The map “{name}” that the losses were counted with is not where it was ({path}): put it back, or count the losses again with another one.</source>
        <translation>统计损失所用的图“{name}”已不在原处（{path}）：请放回，或用另一幅图重新统计损失。</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提议状态</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提议</translation>
    </message>
    <message>
        <source>Proposed changes of status; a double click shows the parcel on the map.</source>
        <translation>提议的状态更改；双击在地图上显示地块。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Comment, kept with the decision</source>
        <translation>说明，随决定保存</translation>
    </message>
    <message>
        <source>Why the proposal is accepted or rejected; a rejection needs a comment.</source>
        <translation>接受或拒绝提议的理由；拒绝须有说明。</translation>
    </message>
    <message>
        <source>Proposals ({number} to decide)</source>
        <translation>提议（{number} 项待决定）</translation>
    </message>
    <message>
        <source>Give the parcels the proposed status, with the reason as their threat: one undo step, saved with the other edits.</source>
        <translation>给地块赋予提议的状态，理由写入“威胁”：为一个撤销步骤，随其他编辑一起保存。</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Leave the parcels as they are; the comment says why.</source>
        <translation>地块保持原样；说明中写明理由。</translation>
    </message>
    <message>
        <source>accepted, not saved yet</source>
        <translation>已接受，尚未保存</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>{path} is not of the kind of {name}, of which one is a raster: add it as another map.</source>
        <translation>{path} 与 {name} 不是同一类：其中一个是栅格；请作为另一幅图添加。</translation>
    </message>
    <message>
        <source>{path} is of {year}, and the map {name} of {own}: add it as another map.</source>
        <translation>{path} 属于 {year} 年，而图 {name} 属于 {own} 年：请作为另一幅图添加。</translation>
    </message>
    <message>
        <source>{path} has no field “{field}”, by which {name} is read: add it as another map.</source>
        <translation>{path} 没有读取 {name} 所用的字段“{field}”：请作为另一幅图添加。</translation>
    </message>
    <message>
        <source>{path} has not the bands ({bands}) by which {name} is read: add it as another map.</source>
        <translation>{path} 没有读取 {name} 所用的波段（{bands}）：请作为另一幅图添加。</translation>
    </message>
    <message>
        <source>The algorithm {name} is not there: start QGIS again.</source>
        <translation>算法 {name} 不可用：请重新启动 QGIS。</translation>
    </message>
    <message>
        <source>Another workspace was opened meanwhile: nothing was kept.</source>
        <translation>其间打开了另一个工作区：未保存任何内容。</translation>
    </message>
    <message>
        <source>drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>with {maps}</source>
        <translation>含 {maps}</translation>
    </message>
    <message>
        <source>Values seen</source>
        <translation>所见数值</translation>
    </message>
    <message>
        <source>Values seen in a part of the map, and what they are taken for.</source>
        <translation>图的一部分中所见的数值及其含义。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Cells, %</source>
        <translation>像元，%</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Warn of losses since</source>
        <translation>警告起始年份</translation>
    </message>
    <message>
        <source>★: credits were issued on it</source>
        <translation>★：已在其上签发信用额</translation>
    </message>
    <message>
        <source>New losses</source>
        <translation>新的损失</translation>
    </message>
    <message>
        <source>Protected and credited land first. A double click or Enter shows the parcel on the map.</source>
        <translation>受保护和已有信用额的土地优先。双击或按回车键在地图上显示地块。</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>审查…</translation>
    </message>
    <message>
        <source>Open the form of the chosen parcel, and its evidence in the Parcels panel.</source>
        <translation>打开所选地块的表单，以及“地块”面板中的证据。</translation>
    </message>
    <message>
        <source>Propose threatened</source>
        <translation>提议“受威胁”</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>标为已阅</translation>
    </message>
    <message>
        <source>Take the chosen losses off the list; what was counted stays. A map read again later adds new losses only.</source>
        <translation>将所选损失从列表中移除；统计结果保留。之后重新读取的图只增加新的损失。</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>全部已阅</translation>
    </message>
    <message>
        <source>Take all losses off the list; what was counted stays.</source>
        <translation>将所有损失从列表中移除；统计结果保留。</translation>
    </message>
    <message>
        <source>{year}: {type}, {area} ha, {stock} tCO2e</source>
        <translation>{year}：{type}，{area} 公顷，{stock} tCO2e</translation>
    </message>
    <message>
        <source>{type} (confidence {confidence})</source>
        <translation>{type}（置信度 {confidence}）</translation>
    </message>
    <message>
        <source>New losses on {parcels}: {area} ha, {stock} tCO2e.</source>
        <translation>新的损失：{parcels}，{area} 公顷，{stock} tCO2e。</translation>
    </message>
    <message>
        <source>On protected or credited land: {parcels}, {area} ha, {stock} tCO2e.</source>
        <translation>其中受保护或已有信用额的土地：{parcels}，{area} 公顷，{stock} tCO2e。</translation>
    </message>
    <message>
        <source>Nothing new since {year}; earlier losses were counted on {parcels}.</source>
        <translation>自 {year} 年起没有新内容；更早的损失统计于{parcels}。</translation>
    </message>
    <message>
        <source>Nothing new. Count a map's losses on the Losses page: what lies on protected or credited land comes first here. When a newer map is counted, only what is new is listed.</source>
        <translation>没有新内容。请在“损失”页统计图上的损失：位于受保护或已有信用额土地上的损失在此优先列出。统计更新的图时，只列出新增的部分。</translation>
    </message>
    <message>
        <source>Propose the status “threatened” for the chosen parcels, with map, years and hectares as the reason. Nothing is retagged before somebody accepts it below.</source>
        <translation>为所选地块提议“受威胁”状态，以图、年份和公顷数为理由。在下方有人接受之前，不会更改任何标记。</translation>
    </message>
    <message>
        <source>Protected or credited land</source>
        <translation>受保护或已有信用额的土地</translation>
    </message>
    <message>
        <source>Inaccessible land</source>
        <translation>不可开发的土地</translation>
    </message>
    <message>
        <source>Other land</source>
        <translation>其他土地</translation>
    </message>
    <message>
        <source>Losses of earlier calendar years are not listed; at first it is the year of joining.</source>
        <translation>不列出更早日历年的损失；起初为加入年份。</translation>
    </message>
    <message>
        <source>Selected on the map: {parcels}. The Parcels panel shows what they have in common.</source>
        <translation>已在地图上选择：{parcels}。“地块”面板显示它们的共同内容。</translation>
    </message>
    <message>
        <source>This parcel is not on the map any more.</source>
        <translation>此地块已不在地图上。</translation>
    </message>
    <message>
        <source>Proposed for {parcels}: accept or reject it in the list below.</source>
        <translation>已为{parcels}提议：请在下方列表中接受或拒绝。</translation>
    </message>
    <message>
        <source>Not proposed again for {parcels}: it is open or was rejected for the same reason.</source>
        <translation>未再次为{parcels}提议：该提议尚待决定，或已因相同理由被拒绝。</translation>
    </message>
    <message>
        <source>None of these parcels is on the map any more: reject the proposals.</source>
        <translation>这些地块均已不在地图上：请拒绝这些提议。</translation>
    </message>
    <message>
        <source>Accept proposed statuses</source>
        <translation>接受提议的状态</translation>
    </message>
    <message>
        <source>{parcels} tagged as proposed. Save the edits to keep this; undo takes it back.</source>
        <translation>{parcels}已按提议标记。请保存编辑以保留；撤销可取消。</translation>
    </message>
    <message>
        <source>Marking losses as seen</source>
        <translation>正在将损失标为已阅</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Reading the evidence of the selected parcels</source>
        <translation>正在读取所选地块的证据</translation>
    </message>
    <message>
        <source>Select the parcels that the evidence is for, then attach it.</source>
        <translation>先选择证据所属的地块，再附上。</translation>
    </message>
    <message>
        <source>Files put back as they were attached: {number}.</source>
        <translation>已按附上时的内容放回文件：{number} 个。</translation>
    </message>
    <message>
        <source>Attached to {parcels}: {number}.</source>
        <translation>已附到{parcels}：{number} 件。</translation>
    </message>
    <message>
        <source>Attaching evidence</source>
        <translation>正在附上证据</translation>
    </message>
    <message>
        <source>“{title}” is detached.</source>
        <translation>已取下“{title}”。</translation>
    </message>
    <message>
        <source>Detaching evidence</source>
        <translation>正在取下证据</translation>
    </message>
    <message>
        <source>Files or layers that are missing or changed: {number}. They are marked in the list.</source>
        <translation>缺失或改动的文件或图层：{number}。已在列表中标出。</translation>
    </message>
    <message>
        <source>All files and layers that can be compared are as they were attached.</source>
        <translation>所有可比较的文件和图层都与附上时一样。</translation>
    </message>
    <message>
        <source>Verifying the evidence</source>
        <translation>正在核对证据</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>正在读取照片</translation>
    </message>
    <message>
        <source>Looking for parcels that lack evidence</source>
        <translation>正在查找缺少证据的地块</translation>
    </message>
    <message>
        <source>Attach photos</source>
        <translation>附上照片</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附上文件</translation>
    </message>
    <message>
        <source>Photos ({endings})</source>
        <translation>照片 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Attach a link</source>
        <translation>附上链接</translation>
    </message>
    <message>
        <source>https://, http:// or file:///; without user name and password.</source>
        <translation>https://、http:// 或 file:///；不含用户名和密码。</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What it is; the address if left empty.</source>
        <translation>它是什么；留空则用地址。</translation>
    </message>
    <message>
        <source>Attach a note</source>
        <translation>附上笔记</translation>
    </message>
    <message>
        <source>What somebody saw or was told; a note alone is no document.</source>
        <translation>某人看到或听到的情况；单凭笔记不算文件。</translation>
    </message>
    <message>
        <source>Attach a layer</source>
        <translation>附上图层</translation>
    </message>
    <message>
        <source>Its source, without passwords, and a fingerprint of its file are kept.</source>
        <translation>记下它的来源（不含密码）和文件的指纹。</translation>
    </message>
    <message>
        <source>What of the layer speaks of these parcels.</source>
        <translation>图层中哪些内容说明这些地块。</translation>
    </message>
    <message>
        <source>Detach evidence</source>
        <translation>取下证据</translation>
    </message>
    <message>
        <source>“{title}” is taken off {parcels}. The file stays, and the journal keeps who did so and why.</source>
        <translation>将从{parcels}上取下“{title}”。文件会保留，日志会记下是谁、为什么取下。</translation>
    </message>
    <message>
        <source>Why it does not belong to these parcels.</source>
        <translation>它为什么不属于这些地块。</translation>
    </message>
    <message>
        <source>The address “{uri}” is not opened: copy it if you trust it.</source>
        <translation>不会打开地址“{uri}”：如果信任它，请自行复制。</translation>
    </message>
    <message>
        <source>The file of “{title}” is missing: put the folder of the evidence back beside the workspace.</source>
        <translation>“{title}”的文件不见了：请把证据文件夹放回工作区旁边。</translation>
    </message>
    <message>
        <source>“{name}” could run something, so its folder was opened instead.</source>
        <translation>“{name}”可能会运行程序，因此只打开了它所在的文件夹。</translation>
    </message>
    <message>
        <source>The place of “{title}” is not on this map.</source>
        <translation>“{title}”的地点不在这张地图上。</translation>
    </message>
    <message>
        <source>The layer “{title}” is not in a file that is here: its source is {uri}.</source>
        <translation>图层“{title}”的文件不在这里：它的来源是 {uri}。</translation>
    </message>
    <message>
        <source>The layer {uri} cannot be read: look at its file.</source>
        <translation>无法读取图层 {uri}：请检查它的文件。</translation>
    </message>
    <message>
        <source>“{title}” is on the map.</source>
        <translation>“{title}”已加到地图上。</translation>
    </message>
    <message>
        <source>Nothing on this computer opens {url}.</source>
        <translation>这台计算机上没有能打开 {url} 的程序。</translation>
    </message>
    <message>
        <source>What it supports</source>
        <translation>证明什么</translation>
    </message>
    <message>
        <source>What the next file, link, layer or note shows of these parcels.</source>
        <translation>接下来附上的文件、链接、图层或笔记证明这些地块的什么。</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>none yet: drop files here, or press a button</source>
        <translation>还没有：把文件拖到这里，或按一个按钮</translation>
    </message>
    <message>
        <source>the first {number} are shown</source>
        <translation>只显示前 {number} 个</translation>
    </message>
    <message>
        <source>{number} not saved yet: save, then attach</source>
        <translation>{number} 个尚未保存：先保存，再附证据</translation>
    </message>
    <message>
        <source>lacking at {lacking} of {required}</source>
        <translation>{required} 个中有 {lacking} 个缺少</translation>
    </message>
    <message>
        <source>required and lacking</source>
        <translation>必需，但缺少</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>附上…</translation>
    </message>
    <message>
        <source>Choose files: they are attached to those of the selected parcels that lack this document.</source>
        <translation>选择文件：它们会附到所选地块中缺少这份文件的地块上。</translation>
    </message>
    <message>
        <source>{number} of {count}: {supports}</source>
        <translation>{count} 个中的 {number} 个：{supports}</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>由 {who}</translation>
    </message>
    <message>
        <source>What is attached to the selected parcels; double click or Enter opens it.</source>
        <translation>所选地块所附的证据；双击或按回车打开。</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>附上日期</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Attach documents or other files; they are copied.</source>
        <translation>附上文档或其他文件；会复制一份。</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Attach photos; their date and place are read.</source>
        <translation>附上照片；会读出拍摄日期和地点。</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>链接…</translation>
    </message>
    <message>
        <source>Attach an address on the web or of a file.</source>
        <translation>附上网址或文件地址。</translation>
    </message>
    <message>
        <source>Layer…</source>
        <translation>图层…</translation>
    </message>
    <message>
        <source>Attach a layer of the project: its source is kept.</source>
        <translation>附上工程中的图层：记下它的来源。</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>笔记…</translation>
    </message>
    <message>
        <source>Attach a note: what somebody saw or was told.</source>
        <translation>附上笔记：某人看到或听到的情况。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the file, link or layer.</source>
        <translation>打开文件、链接或图层。</translation>
    </message>
    <message>
        <source>Show on the map where the photo was taken.</source>
        <translation>在地图上显示照片的拍摄地点。</translation>
    </message>
    <message>
        <source>Detach…</source>
        <translation>取下…</translation>
    </message>
    <message>
        <source>Take it off these parcels, with a reason.</source>
        <translation>说明理由，从这些地块上取下。</translation>
    </message>
    <message>
        <source>Read all files shown through, and hold them against what was attached.</source>
        <translation>通读所列的全部文件，与附上时的内容核对。</translation>
    </message>
    <message>
        <source>taken {when}</source>
        <translation>摄于 {when}</translation>
    </message>
    <message>
        <source>Attached {day} by {who}.</source>
        <translation>{who} 于 {day} 附上。</translation>
    </message>
    <message>
        <source>Handed on by the parcels it came from.</source>
        <translation>由来源地块传下。</translation>
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
        <source>Old value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
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
        <source>Not checked yet: press Check all.</source>
        <translation>尚未检查：请按“全部检查”。</translation>
    </message>
    <message>
        <source>This finding has no place on the map.</source>
        <translation>此检查结果在地图上没有位置。</translation>
    </message>
    <message>
        <source>The parcels cannot be edited: save the workspace where it can be written.</source>
        <translation>地块无法编辑：请把工作区保存到可写的位置。</translation>
    </message>
    <message>
        <source>This repair was taken back: it would make another fault ({kind}). Repair by hand.</source>
        <translation>此修复已收回：它会造成另一个问题（{kind}）。请手工修复。</translation>
    </message>
    <message>
        <source>Many parcels have changed: check again.</source>
        <translation>许多地块已改变：请重新检查。</translation>
    </message>
    <message>
        <source>Repaired: {before} ha before, {after} ha after, a change of {change} ha. Undo takes it back.</source>
        <translation>已修复：之前 {before} 公顷，之后 {after} 公顷，变化 {change} 公顷。可以撤销。</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>Checks geometries, overlaps, gaps, ids, dates and areas of all parcels, unsaved edits too.</source>
        <translation>检查所有地块的几何、重叠、空隙、标识、日期和面积，包括未保存的编辑。</translation>
    </message>
    <message>
        <source>Check this kind</source>
        <translation>检查此种类</translation>
    </message>
    <message>
        <source>Checks the chosen kind alone again.</source>
        <translation>只重新检查所选种类。</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Repairs the chosen finding; undo takes it back.</source>
        <translation>修复所选的检查结果；可以撤销。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Shows the limits of the checks.</source>
        <translation>显示检查的限值。</translation>
    </message>
    <message>
        <source> ha</source>
        <translation> 公顷</translation>
    </message>
    <message>
        <source>Parcels of less than this area are listed; 0: none.</source>
        <translation>列出小于此面积的地块；0：不列出。</translation>
    </message>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source>Parcels of a smaller mean width are slivers: twice the area over the length of the border.</source>
        <translation>平均宽度更小的地块为细条：面积的两倍除以边界长度。</translation>
    </message>
    <message>
        <source> m²</source>
        <translation> 平方米</translation>
    </message>
    <message>
        <source>Overlaps and gaps up to this area are left out.</source>
        <translation>不列出不超过此面积的重叠和空隙。</translation>
    </message>
    <message>
        <source>How far vertices are moved by snapping at most.</source>
        <translation>捕捉时顶点最多移动的距离。</translation>
    </message>
    <message>
        <source>Least area</source>
        <translation>最小面积</translation>
    </message>
    <message>
        <source>Sliver below</source>
        <translation>细条低于</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Snap within</source>
        <translation>捕捉距离</translation>
    </message>
    <message>
        <source>Geometries, overlaps, gaps, ids, dates and areas of the parcels.</source>
        <translation>地块的几何、重叠、空隙、标识、日期和面积。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The maps that stocks come from: unit, nodata, place, year.</source>
        <translation>储量所依据的图：单位、无数据、位置、年份。</translation>
    </message>
    <message>
        <source>Open a workspace to check its parcels.</source>
        <translation>请打开工作区以检查其地块。</translation>
    </message>
    <message>
        <source>Checks ({number})</source>
        <translation>检查（{number}）</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有待处理的检查结果。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>1 finding.</source>
        <translation>1 项检查结果。</translation>
    </message>
    <message>
        <source>{count} findings.</source>
        <translation>{count} 项检查结果。</translation>
    </message>
    <message>
        <source>Left with a reason: {count}.</source>
        <translation>附理由保留：{count}。</translation>
    </message>
    <message>
        <source>Make valid</source>
        <translation>使其有效</translation>
    </message>
    <message>
        <source>Measure anew</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Fill gap</source>
        <translation>填补空隙</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>捕捉</translation>
    </message>
    <message>
        <source>Drop {parcel}</source>
        <translation>删除 {parcel}</translation>
    </message>
    <message>
        <source>Trim {parcel}</source>
        <translation>修剪 {parcel}</translation>
    </message>
    <message>
        <source>Check parcels</source>
        <translation>检查地块</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Findings by kind</source>
        <translation>按种类列出的检查结果</translation>
    </message>
    <message>
        <source>Double click or Enter shows the place on the map.</source>
        <translation>双击或按回车键可在地图上显示位置。</translation>
    </message>
    <message>
        <source>{count} more are not listed.</source>
        <translation>另有 {count} 项未列出。</translation>
    </message>
    <message>
        <source>between parcels</source>
        <translation>地块之间</translation>
    </message>
    <message>
        <source>{title} (left: {reason})</source>
        <translation>{title}（保留：{reason}）</translation>
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
        <source>The parcel's life</source>
        <translation>该地块的经历</translation>
    </message>
    <message>
        <source>What happened to the parcel; areas in ha, stocks in tCO2e.</source>
        <translation>地块所发生的一切；面积以公顷计，储量以 tCO2e 计。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Select one parcel to see its life.</source>
        <translation>选择一个地块以查看其经历。</translation>
    </message>
    <message>
        <source>{parcel}: nothing is known yet.</source>
        <translation>{parcel}：尚无记录。</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>首次记录</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>baseline frozen</source>
        <translation>基准冻结</translation>
    </message>
    <message>
        <source>baseline thawed</source>
        <translation>基准解冻</translation>
    </message>
    <message>
        <source>accounts opened</source>
        <translation>开立账户</translation>
    </message>
    <message>
        <source>account entry</source>
        <translation>账户条目</translation>
    </message>
    <message>
        <source>loss on a map</source>
        <translation>地图上的损失</translation>
    </message>
    <message>
        <source>credits issued</source>
        <translation>签发信用额</translation>
    </message>
    <message>
        <source>signed off</source>
        <translation>已签核</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>已重新开启</translation>
    </message>
    <message>
        <source>evidence attached</source>
        <translation>附上证据</translation>
    </message>
    <message>
        <source>evidence detached</source>
        <translation>取下证据</translation>
    </message>
    <message>
        <source>{what} (merged)</source>
        <translation>{what}（合并而来）</translation>
    </message>
    <message>
        <source>{what} (outside)</source>
        <translation>{what}（外部）</translation>
    </message>
    <message>
        <source>geometry reshaped</source>
        <translation>几何已改变</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>stock (tCO2e)</source>
        <translation>储量 (tCO2e)</translation>
    </message>
    <message>
        <source>amount (tCO2e)</source>
        <translation>数量 (tCO2e)</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
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
        <source>hit by losses ({number})</source>
        <translation>受损失影响（{number}）</translation>
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
        <source>flagged</source>
        <translation>被标记</translation>
    </message>
    <message>
        <source>without stock</source>
        <translation>无储量</translation>
    </message>
    <message>
        <source>lacks evidence</source>
        <translation>缺少证据</translation>
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
        <source>Status, dates and evidence of the selected parcels.</source>
        <translation>所选地块的状态、日期和证据。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>All parcels, to search and to sort.</source>
        <translation>所有地块，可搜索和排序。</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>A status for each parcel from layers, and why.</source>
        <translation>由图层得出的各地块状态及其理由。</translation>
    </message>
    <message>
        <source>Overlaps, gaps and other faults of the parcels; repairs.</source>
        <translation>地块的重叠、空隙等错误及其修复。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>What has changed and is not saved yet.</source>
        <translation>已更改但尚未保存的内容。</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>经历</translation>
    </message>
    <message>
        <source>What happened to the selected parcel.</source>
        <translation>所选地块的经历。</translation>
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
        <source>Changed by another program since last time, and written into the history: {parcels}.</source>
        <translation>自上次以来由其他程序更改，已写入历史：{parcels}。</translation>
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
        <source>Suggestions ({number})</source>
        <translation>建议（{number}）</translation>
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
        <source>Land under two parcels or more counts in each of them; the page Checks says where.</source>
        <translation>同属两个或更多地块的土地在每个地块中都计算；“检查”页说明位置。</translation>
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
        <source>&lt;b&gt;Counted twice:&lt;/b&gt; {area} ha, {tonnes} tCO2e (see Checks).</source>
        <translation>&lt;b&gt;重复计算：&lt;/b&gt;合计中的 {area} 公顷和 {tonnes} 吨二氧化碳当量（见“检查”）。</translation>
    </message>
    <message>
        <source>Intervals of P0, T0 and B (tCO2e), as worked out under Uncertainty in the Budget panel.</source>
        <translation>P0、T0 和 B 的区间（tCO2e），由“预算”面板的“不确定性”计算。</translation>
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
        <source>There are unsaved edits: save or drop them first, then copy the workspace.</source>
        <translation>有未保存的编辑：请先保存或放弃，再复制工作区。</translation>
    </message>
    <message>
        <source>Copy for a colleague</source>
        <translation>给同事的副本</translation>
    </message>
    <message>
        <source>Copying the workspace</source>
        <translation>正在复制工作区</translation>
    </message>
    <message>
        <source>Copied to {path}: send it to the colleague, and merge it when it comes back.</source>
        <translation>已复制到 {path}：请发给同事，发回后再合并。</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
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
        <source>Field plots and trees…</source>
        <translation>野外样地和树木…</translation>
    </message>
    <message>
        <source>Copy for a colleague…</source>
        <translation>给同事的副本…</translation>
    </message>
    <message>
        <source>Package for the field…</source>
        <translation>野外数据包…</translation>
    </message>
    <message>
        <source>Merge a colleague's work…</source>
        <translation>合并同事的工作…</translation>
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
        <source>Plot</source>
        <translation>样地</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>X or longitude</source>
        <translation>X 或经度</translation>
    </message>
    <message>
        <source>Y or latitude</source>
        <translation>Y 或纬度</translation>
    </message>
    <message>
        <source>Place (WKT, geopoint)</source>
        <translation>位置（WKT、geopoint）</translation>
    </message>
    <message>
        <source>Biomass per ha, without trees</source>
        <translation>每公顷生物量（无树木时）</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>调查日期</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>调查人员</translation>
    </message>
    <message>
        <source>Id (UUID)</source>
        <translation>编号（UUID）</translation>
    </message>
    <message>
        <source>Plot it stands in</source>
        <translation>所在样地</translation>
    </message>
    <message>
        <source>Number on its tag</source>
        <translation>树牌号</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>树种</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>直径</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>树高</translation>
    </message>
    <message>
        <source>Wood density</source>
        <translation>木材密度</translation>
    </message>
    <message>
        <source>Which column fills each field, in which unit, and its first values.</source>
        <translation>每个字段由哪一列填充、用何单位，以及其前几个值。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Unit of “{field}”</source>
        <translation>“{field}”的单位</translation>
    </message>
    <message>
        <source>“by name”: what the column's name states (dbh_mm); else {unit}.</source>
        <translation>“按名称”：列名所示单位（如 dbh_mm），否则为 {unit}。</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Tonnes of dry matter per unit</source>
        <translation>每单位的干物质吨数</translation>
    </message>
    <message>
        <source>Tonnes of dry matter in one unit of the column: 1 for t/ha, about 0.5 for m³/ha.</source>
        <translation>该列一个单位的干物质吨数：t/ha 为 1，m³/ha 约为 0.5。</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>样地</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>树木</translation>
    </message>
    <message>
        <source>Jenkins 2003, {group}</source>
        <translation>Jenkins 2003，{group}</translation>
    </message>
    <message>
        <source>Chojnacky 2014, {taxa}</source>
        <translation>Chojnacky 2014，{taxa}</translation>
    </message>
    <message>
        <source>(wood {limits} g/cm³)</source>
        <translation>（木材 {limits} g/cm³）</translation>
    </message>
    <message>
        <source>Jenkins 2003, United States</source>
        <translation>Jenkins 2003，美国</translation>
    </message>
    <message>
        <source>Chojnacky 2014, North America</source>
        <translation>Chojnacky 2014，北美</translation>
    </message>
    <message>
        <source>Marklund 1988, Nordic pine, spruce, birch</source>
        <translation>Marklund 1988，北欧松、云杉、桦</translation>
    </message>
    <message>
        <source>stem wood</source>
        <translation>干材</translation>
    </message>
    <message>
        <source>bark</source>
        <translation>树皮</translation>
    </message>
    <message>
        <source>branches</source>
        <translation>枝</translation>
    </message>
    <message>
        <source>foliage</source>
        <translation>叶</translation>
    </message>
    <message>
        <source>dead branches</source>
        <translation>枯枝</translation>
    </message>
    <message>
        <source>stump</source>
        <translation>伐桩</translation>
    </message>
    <message>
        <source>deciduous</source>
        <translation>落叶</translation>
    </message>
    <message>
        <source>evergreen</source>
        <translation>常绿</translation>
    </message>
    <message>
        <source>of woodlands</source>
        <translation>疏林</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Chave 2014, with heights</source>
        <translation>Chave 2014，含树高</translation>
    </message>
    <message>
        <source>Chave 2014, with stress E</source>
        <translation>Chave 2014，含胁迫 E</translation>
    </message>
    <message>
        <source>Réjou-Méchain 2017, with stress E</source>
        <translation>Réjou-Méchain 2017，含胁迫 E</translation>
    </message>
    <message>
        <source>Chave 2005, moist, with heights</source>
        <translation>Chave 2005，湿润，含树高</translation>
    </message>
    <message>
        <source>Chave 2005, wet, with heights</source>
        <translation>Chave 2005，潮湿，含树高</translation>
    </message>
    <message>
        <source>Chave 2005, dry, with heights</source>
        <translation>Chave 2005，干旱，含树高</translation>
    </message>
    <message>
        <source>Chave 2005, moist, without heights</source>
        <translation>Chave 2005，湿润，不含树高</translation>
    </message>
    <message>
        <source>Marklund 1988, Scots pine, with heights</source>
        <translation>Marklund 1988，欧洲赤松，含树高</translation>
    </message>
    <message>
        <source>Marklund 1988, Norway spruce, with heights</source>
        <translation>Marklund 1988，欧洲云杉，含树高</translation>
    </message>
    <message>
        <source>Marklund 1988, birch, with heights</source>
        <translation>Marklund 1988，桦，含树高</translation>
    </message>
    <message>
        <source>Zeng 2018, China, with wood density</source>
        <translation>曾伟生 2018，中国，含木材密度</translation>
    </message>
    <message>
        <source>aspen, alder, cottonwood, willow</source>
        <translation>山杨、桤木、杨、柳</translation>
    </message>
    <message>
        <source>soft maple, birch</source>
        <translation>软枫、桦</translation>
    </message>
    <message>
        <source>mixed hardwood</source>
        <translation>混合硬阔</translation>
    </message>
    <message>
        <source>hard maple, oak, hickory, beech</source>
        <translation>硬枫、栎、山核桃、水青冈</translation>
    </message>
    <message>
        <source>cedar, larch</source>
        <translation>雪松类、落叶松</translation>
    </message>
    <message>
        <source>Douglas fir</source>
        <translation>花旗松</translation>
    </message>
    <message>
        <source>true fir, hemlock</source>
        <translation>冷杉、铁杉</translation>
    </message>
    <message>
        <source>pine</source>
        <translation>松</translation>
    </message>
    <message>
        <source>spruce</source>
        <translation>云杉</translation>
    </message>
    <message>
        <source>juniper, oak, mesquite of woodlands</source>
        <translation>疏林的刺柏、栎、牧豆树</translation>
    </message>
    <message>
        <source>Import field plots and trees</source>
        <translation>导入野外样地和树木</translation>
    </message>
    <message>
        <source>Bring the lists into the workspace, in one step.</source>
        <translation>一步把清单导入工作区。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Make plots and trees what they were before this import.</source>
        <translation>把样地和树木恢复到此次导入之前。</translation>
    </message>
    <message>
        <source>List of plots: a layer of points, or a file (CSV, GeoPackage …).</source>
        <translation>样地清单：点图层或文件（CSV、GeoPackage 等）。</translation>
    </message>
    <message>
        <source>List of trees: a table, or a file; without plots they go to plots that are there.</source>
        <translation>树木清单：表格或文件；没有样地清单时归入已有样地。</translation>
    </message>
    <message>
        <source>Columns of the lists</source>
        <translation>清单的列</translation>
    </message>
    <message>
        <source>longitude and latitude, or the layer's own</source>
        <translation>经纬度，或图层自身的</translation>
    </message>
    <message>
        <source>CRS of coordinates in columns; a layer of points has its own.</source>
        <translation>列中坐标的坐标参考系；点图层有自己的。</translation>
    </message>
    <message>
        <source>as in the list</source>
        <translation>按清单</translation>
    </message>
    <message>
        <source>Area of plots whose list gives none (ha).</source>
        <translation>清单未给面积的样地的面积（ha）。</translation>
    </message>
    <message>
        <source>Plots without a stratum get that of their parcel</source>
        <translation>无分层的样地取其地块的分层</translation>
    </message>
    <message>
        <source>A plot in a parcel with a stratum is taken to be of that stratum.</source>
        <translation>位于有分层的地块内的样地视为属于该分层。</translation>
    </message>
    <message>
        <source>Plot area</source>
        <translation>样地面积</translation>
    </message>
    <message>
        <source>The import was taken back: plots and trees are as before.</source>
        <translation>导入已撤回：样地和树木恢复原状。</translation>
    </message>
    <message>
        <source>Choose a file: CSV, GeoPackage, or another table.</source>
        <translation>选择文件：CSV、GeoPackage 或其他表格。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>The file {path} has no table that can be read: choose another one.</source>
        <translation>文件 {path} 中没有可读取的表格：请另选一个。</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.gpkg *.xlsx *.ods *.geojson *.shp);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.gpkg *.xlsx *.ods *.geojson *.shp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择清单</translation>
    </message>
    <message>
        <source>author, year, where it is printed</source>
        <translation>作者、年份、发表处</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Where the formula is from; kept with the stock.</source>
        <translation>公式的出处；随储量一起保存。</translation>
    </message>
    <message>
        <source>Diameters</source>
        <translation>胸径范围</translation>
    </message>
    <message>
        <source>Diameters of the trees it was fitted to (cm); trees outside are counted and named.</source>
        <translation>拟合所用树木的胸径（cm）；超出者计数并列出。</translation>
    </message>
    <message>
        <source>Largest diameter</source>
        <translation>最大胸径</translation>
    </message>
    <message>
        <source>Say where the formula is from: it is kept with the stock.</source>
        <translation>请注明公式的出处：它随储量一起保存。</translation>
    </message>
    <message>
        <source>The largest diameter is not above the smallest one: correct them.</source>
        <translation>最大胸径不大于最小胸径：请改正。</translation>
    </message>
    <message>
        <source>A tree of {tree} has {kg} kg of dry matter.</source>
        <translation>一棵 {tree} 的树有 {kg} kg 干物质。</translation>
    </message>
    <message>
        <source>Kilograms of dry matter above ground of a tree: D is its diameter (cm), H its height (m), WD its wood density (g/cm³), E the stress; + - * / ^ ( ), exp, ln, log10, sqrt; decimals with a point.</source>
        <translation>一棵树地上干物质的千克数：D 为胸径（cm），H 为树高（m），WD 为木材密度（g/cm³），E 为胁迫；可用 + - * / ^ ( )、exp、ln、log10、sqrt；小数用点号。</translation>
    </message>
    <message>
        <source>A formula of your own…</source>
        <translation>自己的公式…</translation>
    </message>
    <message>
        <source>one equation for all trees</source>
        <translation>所有树木用同一方程</translation>
    </message>
    <message>
        <source>All plots for all parcels</source>
        <translation>所有样地代表所有地块</translation>
    </message>
    <message>
        <source>Import plots…</source>
        <translation>导入样地…</translation>
    </message>
    <message>
        <source>Bring in lists of plots and trees: CSV, GeoPackage, field apps.</source>
        <translation>导入样地和树木清单：CSV、GeoPackage、野外应用。</translation>
    </message>
    <message>
        <source>Let the mean of all plots stand for all parcels, whatever their stratum.</source>
        <translation>不论分层，让所有样地的均值代表所有地块。</translation>
    </message>
    <message>
        <source>By species</source>
        <translation>按树种</translation>
    </message>
    <message>
        <source>Equations by the trees' species, genus, or code of a group; others take the one below.</source>
        <translation>按树木的种、属或组代码选用方程；其他树木用下面的方程。</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>方程</translation>
    </message>
    <message>
        <source>Equation of the biomass of a tree (kg of dry matter).</source>
        <translation>单株树木生物量方程（kg 干物质）。</translation>
    </message>
    <message>
        <source>Wood density of trees without their own (g/cm³); none leaves them without a biomass.</source>
        <translation>自身无木材密度的树木所用的值（g/cm³）；不给则无法计算其生物量。</translation>
    </message>
    <message>
        <source>Stress E</source>
        <translation>胁迫 E</translation>
    </message>
    <message>
        <source>Environmental stress of the place (no unit), for equations without heights.</source>
        <translation>当地的环境胁迫（无单位），用于不含树高的方程。</translation>
    </message>
    <message>
        <source>There are no field plots yet: import them, or draw them in their layer.</source>
        <translation>还没有野外样地：请导入，或在其图层中绘制。</translation>
    </message>
    <message>
        <source>{stratum} {number}</source>
        <translation>{stratum} {number}</translation>
    </message>
    <message>
        <source>(no stratum)</source>
        <translation>（无分层）</translation>
    </message>
    <message>
        <source>{plots}, {trees}. By stratum: {strata}.</source>
        <translation>{plots}，{trees}。按层：{strata}。</translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s)</source>
        <translation><numerusform>%n 个样地</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tree(s)</source>
        <translation><numerusform>%n 棵树</numerusform></translation>
    </message>
    <message>
        <source>Without plots: {strata}.</source>
        <translation>没有样地：{strata}。</translation>
    </message>
    <message>
        <source>One plot, so no error: {strata}.</source>
        <translation>仅一个样地，故无误差：{strata}。</translation>
    </message>
    <message>
        <source>By species: {source}. Trees of other species take the equation.</source>
        <translation>按树种：{source}。其他树种用下面的方程。</translation>
    </message>
    <message>
        <source>needs {what}</source>
        <translation>需要{what}</translation>
    </message>
    <message>
        <source>height</source>
        <translation>树高</translation>
    </message>
    <message>
        <source>wood density</source>
        <translation>木材密度</translation>
    </message>
    <message>
        <source>stress E</source>
        <translation>胁迫 E</translation>
    </message>
    <message>
        <source>diameters {low} to {high} cm</source>
        <translation>直径 {low} 至 {high} cm</translation>
    </message>
    <message>
        <source>range of diameters not known</source>
        <translation>胸径范围未知</translation>
    </message>
    <message>
        <source>wood density {low} to {high} g/cm³</source>
        <translation>木材密度 {low} 至 {high} g/cm³</translation>
    </message>
    <message>
        <source>diameter at the root collar</source>
        <translation>根颈处直径</translation>
    </message>
    <message>
        <source>contains: {parts}</source>
        <translation>包含：{parts}</translation>
    </message>
    <message>
        <source>Accuracy of a map by a sample of the workspace</source>
        <translation>由工作区样本得出的图的精度</translation>
    </message>
    <message>
        <source>There is no sample yet: draw one on the page “Samples”, and label its units.</source>
        <translation>还没有样本：请在“样本”页抽样并标注其单元。</translation>
    </message>
    <message>
        <source>Accuracy by the sample {name}</source>
        <translation>由样本{name}得出的精度</translation>
    </message>
    <message>
        <source>Stopped: choose the sample or the confidence again.</source>
        <translation>已停止：请重新选择样本或置信水平。</translation>
    </message>
    <message numerus="yes">
        <source>Others have labelled %n unit(s) that you have not: these figures would tell you what they said. Label them first.</source>
        <translation><numerusform>有 %n 个单元他人已标注而您尚未标注：这些数字会透露他人的判断。请先标注它们。</numerusform></translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>{name}: {value} ({interval}, {level} %), {units}</source>
        <translation>{name}：{value}（{interval}，{level} %），{units}</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation><numerusform>%n个单元</numerusform></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>Show all the same</source>
        <translation>仍要显示</translation>
    </message>
    <message>
        <source>Show the figures now. What you label afterwards is not independent of the others any more; the journal and the verification report say so.</source>
        <translation>立即显示数字。此后您的标注不再独立于他人；日志和核查报告会予以说明。</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Write all figures into a table (CSV).</source>
        <translation>将全部数字写入表格（CSV）。</translation>
    </message>
    <message>
        <source>What the matrix shows</source>
        <translation>矩阵显示的内容</translation>
    </message>
    <message>
        <source>Numbers of units, or the shares of the area that they stand for (%).</source>
        <translation>单元数，或其所代表的面积份额（%）。</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>share of the area (%)</source>
        <translation>面积份额（%）</translation>
    </message>
    <message>
        <source>Accuracies and areas by class</source>
        <translation>各类别的精度和面积</translation>
    </message>
    <message>
        <source>Agreement of the readers</source>
        <translation>判读员的一致性</translation>
    </message>
    <message>
        <source>Error matrix (rows: map, columns: reference)</source>
        <translation>误差矩阵（行：图，列：参考）</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Readers, by what they said unseen</source>
        <translation>判读员（按互不知情时的判断）</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Sample whose labels are taken for the truth.</source>
        <translation>以其标签为真值的样本。</translation>
    </message>
    <message>
        <source>Level of confidence of the intervals.</source>
        <translation>区间的置信水平。</translation>
    </message>
    <message numerus="yes">
        <source>%n without a label</source>
        <translation><numerusform>%n个无标签</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n on which readers differ</source>
        <translation><numerusform>%n个判读员意见不一</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without a class of the map</source>
        <translation><numerusform>%n个无地图类别</numerusform></translation>
    </message>
    <message>
        <source>Left out: {units}. If they differ from the others, the figures are off.</source>
        <translation>未计入：{units}。若它们与其他单元不同，结果会有偏差。</translation>
    </message>
    <message numerus="yes">
        <source>%n more class(es) likewise: {names}</source>
        <translation><numerusform>另有 %n 个类别亦如此：{names}</numerusform></translation>
    </message>
    <message>
        <source>F1 (harmonic mean)</source>
        <translation>F1（调和平均）</translation>
    </message>
    <message>
        <source>Kappa (beyond chance, no accuracy)</source>
        <translation>Kappa（超出偶然，非精度）</translation>
    </message>
    <message>
        <source>Area on the map</source>
        <translation>图上面积</translation>
    </message>
    <message>
        <source>Adjusted area</source>
        <translation>校正面积</translation>
    </message>
    <message>
        <source>Share of the area that the map has right</source>
        <translation>图正确的面积份额</translation>
    </message>
    <message>
        <source>Of what the map calls this class, the share that is one</source>
        <translation>图称为此类的土地中确属此类的份额</translation>
    </message>
    <message>
        <source>Of what is this class, the share that the map calls so</source>
        <translation>确属此类的土地中图也这样称的份额</translation>
    </message>
    <message>
        <source>Harmonic mean of user's and producer's accuracy; it says nothing about areas</source>
        <translation>用户精度与生产者精度的调和平均；与面积无关</translation>
    </message>
    <message>
        <source>Agreement of map and reference beyond chance; it is not an accuracy</source>
        <translation>图与参考超出偶然的一致性；不是精度</translation>
    </message>
    <message>
        <source>Area that the map gives this class (ha)</source>
        <translation>图给出的此类别面积（公顷）</translation>
    </message>
    <message>
        <source>Share of this class in the land, put right for the map's errors</source>
        <translation>按图的误差校正后此类别的份额</translation>
    </message>
    <message>
        <source>Area of this class, put right for the map's errors (ha)</source>
        <translation>按图的误差校正后此类别的面积（公顷）</translation>
    </message>
    <message>
        <source>No unit lies in this class of the map: it has no user's accuracy.</source>
        <translation>没有单元位于图的这一类别：无用户精度。</translation>
    </message>
    <message>
        <source>No unit is this class by its label: it has no producer's accuracy.</source>
        <translation>没有单元被标注为此类别：无生产者精度。</translation>
    </message>
    <message>
        <source>One unit alone shows no spread: the interval says little.</source>
        <translation>仅一个单元，看不出离散程度：区间意义不大。</translation>
    </message>
    <message>
        <source>Fewer than 20 units: the interval is rough.</source>
        <translation>不足20个单元：区间较粗略。</translation>
    </message>
    <message>
        <source>No error was seen, which does not mean there is none: the interval is the exact one.</source>
        <translation>未见错误，并不表示没有错误：区间为精确区间。</translation>
    </message>
    <message>
        <source>Fewer than five units of this class lie where the map has another: the interval covers less than it says.</source>
        <translation>此类别中位于图上其他类别处的单元不足五个：区间的实际覆盖率低于名义值。</translation>
    </message>
    <message>
        <source>Kappa corrects for chance; it is not an accuracy.</source>
        <translation>Kappa校正了偶然一致，不是精度。</translation>
    </message>
    <message>
        <source>F1 is a mean of two accuracies; it says nothing about areas.</source>
        <translation>F1是两种精度的平均，与面积无关。</translation>
    </message>
    <message>
        <source>They have no unit in common.</source>
        <translation>他们没有共同的单元。</translation>
    </message>
    <message>
        <source>Both saw one class only: there is no kappa.</source>
        <translation>两人都只见到一个类别：没有kappa。</translation>
    </message>
    <message>
        <source>No difference was seen, which does not mean there is none.</source>
        <translation>未见差异，并不表示没有差异。</translation>
    </message>
    <message>
        <source>One of the two gave one answer only, or they never agree: there is no interval of kappa.</source>
        <translation>两人中有一人始终给出同一答案，或两人从不一致：kappa 没有区间。</translation>
    </message>
    <message>
        <source>Fewer than 30 units: the interval is rough.</source>
        <translation>不足30个单元：区间较粗略。</translation>
    </message>
    <message>
        <source>{number} ha</source>
        <translation>{number} 公顷</translation>
    </message>
    <message>
        <source>{low} – {high} ha</source>
        <translation>{low} – {high} 公顷</translation>
    </message>
    <message>
        <source>{low} – {high}</source>
        <translation>{low} – {high}</translation>
    </message>
    <message>
        <source>{low} – {high} %</source>
        <translation>{low} – {high} %</translation>
    </message>
    <message>
        <source>Which two readers</source>
        <translation>哪两位判读员</translation>
    </message>
    <message>
        <source>Two readers who answered the same, each before seeing the other's answer.</source>
        <translation>对相同对象作答的两位判读员，各自在看到对方答案之前作答。</translation>
    </message>
    <message>
        <source>Agreement by class</source>
        <translation>按类别的一致性</translation>
    </message>
    <message>
        <source>Cohen's kappa: 1 is full agreement, 0 what chance gives; by class against all others. 95 % interval after Fleiss, Cohen and Everitt (1969).</source>
        <translation>Cohen kappa：1 为完全一致，0 为偶然一致；各类别与其余类别相对。95 % 区间按 Fleiss、Cohen 和 Everitt（1969）计算。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Given (times)</source>
        <translation>给出（次）</translation>
    </message>
    <message>
        <source>Same (%)</source>
        <translation>相同（%）</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>判读员</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}与{second}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>Keeping an answer</source>
        <translation>正在保存答案</translation>
    </message>
    <message>
        <source>{label} (key {key}): what the unit is, as you see it.</source>
        <translation>{label}（按键{key}）：您看到的单元类别。</translation>
    </message>
    <message>
        <source>{label}: what the unit is, as you see it.</source>
        <translation>{label}：您看到的单元类别。</translation>
    </message>
    <message>
        <source>Class agreed on</source>
        <translation>商定的类别</translation>
    </message>
    <message>
        <source>The class that the readers found together; it counts in the accuracy.</source>
        <translation>判读员共同商定的类别；精度计算以此为准。</translation>
    </message>
    <message>
        <source>Comment on the consensus</source>
        <translation>对共识的备注</translation>
    </message>
    <message>
        <source>how you came to it</source>
        <translation>如何得出</translation>
    </message>
    <message>
        <source>How you came to agree; kept with the consensus.</source>
        <translation>如何达成一致；随共识保存。</translation>
    </message>
    <message>
        <source>Keep as consensus</source>
        <translation>保存为共识</translation>
    </message>
    <message>
        <source>Keep the class chosen as what the readers agree on. Their own labels stay as they are.</source>
        <translation>将所选类别保存为判读员的共识。各自的标签保持不变。</translation>
    </message>
    <message>
        <source>The readers agreed</source>
        <translation>判读员已达成一致</translation>
    </message>
    <message>
        <source>The readers differ</source>
        <translation>判读员意见不一</translation>
    </message>
    <message>
        <source>Consensus: {label} ({who}, {when})</source>
        <translation>共识：{label}（{who}，{when}）</translation>
    </message>
    <message>
        <source>Choose a parcel or an event in the list.</source>
        <translation>请在列表中选择地块或事件。</translation>
    </message>
    <message>
        <source>This workspace can only be read, so answers cannot be kept: make its file writable.</source>
        <translation>该工作区只能读取，无法保存答案：请使其文件可写。</translation>
    </message>
    <message>
        <source>Type your name above: every answer carries one.</source>
        <translation>请在上方输入您的姓名：每个答案都须署名。</translation>
    </message>
    <message>
        <source>Signed off: nothing is decided on it until it is reopened.</source>
        <translation>已签核：重新开启之前不再作判定。</translation>
    </message>
    <message>
        <source>A consensus was kept: change it under Readers.</source>
        <translation>已保存共识：请在“判读员”中更改。</translation>
    </message>
    <message>
        <source>Attaching…</source>
        <translation>正在附加…</translation>
    </message>
    <message>
        <source>The photos are attached to the parcel that you left.</source>
        <translation>照片已附于您刚才离开的地块。</translation>
    </message>
    <message>
        <source>Attaching photos</source>
        <translation>正在附加照片</translation>
    </message>
    <message>
        <source>Not saved: the rules did not take it. Change it, or leave it.</source>
        <translation>未保存：规则不接受该回答。请修改，或不作更改。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not decided yet. What you do is saved at once.</source>
        <translation>尚未判定。您的操作会立即保存。</translation>
    </message>
    <message>
        <source>Saved: {what}, {when}</source>
        <translation>已保存：{what}，{when}</translation>
    </message>
    <message>
        <source>Not saved yet, and tried again: {why}</source>
        <translation>尚未保存，将再次尝试：{why}</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>未保存：{why}</translation>
    </message>
    <message>
        <source>Take your verdict back (key U).</source>
        <translation>撤回您的判定（U 键）。</translation>
    </message>
    <message>
        <source>Attach photos to this decision and its parcel (key O), or drop them.</source>
        <translation>为本判定及其地块附加照片（O 键），或把照片拖到这里。</translation>
    </message>
    <message>
        <source>then go on</source>
        <translation>判定后继续</translation>
    </message>
    <message>
        <source>After a verdict, go on to the next one that you have not decided.</source>
        <translation>判定之后，转到您尚未判定的下一个。</translation>
    </message>
    <message>
        <source>Photos: {names}</source>
        <translation>照片：{names}</translation>
    </message>
    <message>
        <source>{verdict} ({key})</source>
        <translation>{verdict} ({key})</translation>
    </message>
    <message>
        <source>The record is right: agree (key A). It is kept at once.</source>
        <translation>记录正确：同意（A 键）。立即保存。</translation>
    </message>
    <message>
        <source>The record is wrong: disagree (key D). It is kept at once.</source>
        <translation>记录有误：不同意（D 键）。立即保存。</translation>
    </message>
    <message>
        <source>It cannot be told from here: somebody must go there (key F).</source>
        <translation>在此无法判断：须有人到实地核查（F 键）。</translation>
    </message>
    <message>
        <source>{confidence} ({key})</source>
        <translation>{confidence} ({key})</translation>
    </message>
    <message>
        <source>How sure you are (keys 1, 2, 3).</source>
        <translation>您的把握程度（1、2、3 键）。</translation>
    </message>
    <message>
        <source>Comment (C); Ctrl+Enter goes on, Esc back to the list</source>
        <translation>备注 (C)；Ctrl+Enter 继续，Esc 回到列表</translation>
    </message>
    <message>
        <source>Why you decide so, at most {number} characters; kept as you type (key C).</source>
        <translation>作出该判定的理由，最多 {number} 个字符；输入时即保存（C 键）。</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>土地利用</translation>
    </message>
    <message>
        <source>Plan class</source>
        <translation>计划类别</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Draw the sample and keep it in the workspace.</source>
        <translation>抽取样本并保存在工作区中。</translation>
    </message>
    <message>
        <source>Reading the classes of {map}</source>
        <translation>读取{map}的类别</translation>
    </message>
    <message>
        <source>Reading the map's classes and their areas…</source>
        <translation>正在读取图的类别及其面积…</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) for an overall accuracy known to ± {percent} % (95 %).</source>
        <translation><numerusform>总体精度达到±{percent} %（95 %）需要%n个单元。</numerusform></translation>
    </message>
    <message>
        <source>Drawing the sample…</source>
        <translation>正在抽样…</translation>
    </message>
    <message>
        <source>The sample “{name}” is drawn and kept.</source>
        <translation>样本“{name}”已抽取并保存。</translation>
    </message>
    <message>
        <source>Nothing was drawn.</source>
        <translation>未抽取任何单元。</translation>
    </message>
    <message>
        <source>Choose a map of classes (a raster layer of this project), or draw parcels.</source>
        <translation>请选择一幅分类图（本项目的栅格图层），或抽取地块。</translation>
    </message>
    <message>
        <source>There are fewer than two classes to choose from.</source>
        <translation>可选类别不足两个。</translation>
    </message>
    <message>
        <source>Each class needs a key of its own, of one sign, or none.</source>
        <translation>每个类别需要各自的单字符按键，或不设按键。</translation>
    </message>
    <message>
        <source>Give the sample a name.</source>
        <translation>请为样本命名。</translation>
    </message>
    <message>
        <source>such as “Forest map 2024”</source>
        <translation>例如“2024年森林图”</translation>
    </message>
    <message>
        <source>a map of classes</source>
        <translation>分类图</translation>
    </message>
    <message>
        <source>the workspace's parcels</source>
        <translation>工作区的地块</translation>
    </message>
    <message>
        <source>(no map)</source>
        <translation>（无图）</translation>
    </message>
    <message>
        <source>within the workspace's boundary</source>
        <translation>在工作区边界内</translation>
    </message>
    <message>
        <source>the same for each</source>
        <translation>均等</translation>
    </message>
    <message>
        <source>by area</source>
        <translation>按面积</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Work out</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Set the number of units from this precision and the accuracies expected of the classes.</source>
        <translation>由此精密度和各类别的预期精度确定单元数。</translation>
    </message>
    <message>
        <source>Name of the sample; no two of a workspace share one.</source>
        <translation>样本名称；同一工作区内不得重名。</translation>
    </message>
    <message>
        <source>Draw from</source>
        <translation>抽样来源</translation>
    </message>
    <message>
        <source>What units are drawn from.</source>
        <translation>单元从何处抽取。</translation>
    </message>
    <message>
        <source>Raster layer of this project whose values are classes.</source>
        <translation>本项目中以类别为值的栅格图层。</translation>
    </message>
    <message>
        <source>Class of a parcel</source>
        <translation>地块的类别</translation>
    </message>
    <message>
        <source>What the record says of a parcel: tested.</source>
        <translation>记录对地块的说法：即检验对象。</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Draw only where the jurisdiction is.</source>
        <translation>仅在辖区范围内抽取。</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>How units are drawn; stratified: so many of each class.</source>
        <translation>如何抽取单元；分层：每类若干个。</translation>
    </message>
    <message>
        <source>Precision ±</source>
        <translation>精密度 ±</translation>
    </message>
    <message>
        <source>Half width of the overall accuracy (%).</source>
        <translation>总体精度区间的半宽（%）。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Number of units (of clusters in a cluster sample).</source>
        <translation>单元数（整群抽样时为群数）。</translation>
    </message>
    <message>
        <source>Shared out</source>
        <translation>分配方式</translation>
    </message>
    <message>
        <source>How units are shared out among the classes.</source>
        <translation>单元如何在各类别间分配。</translation>
    </message>
    <message>
        <source>Least number of units in a class; 50 are usual.</source>
        <translation>每类的最少单元数；通常为50。</translation>
    </message>
    <message>
        <source>Chances</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Whether large parcels are drawn more often.</source>
        <translation>大地块是否更常被抽中。</translation>
    </message>
    <message>
        <source>Least distance</source>
        <translation>最小距离</translation>
    </message>
    <message>
        <source>Least distance between units (m); 0 for none.</source>
        <translation>单元间最小距离（米）；0表示不限。</translation>
    </message>
    <message>
        <source>Plot side</source>
        <translation>样地边长</translation>
    </message>
    <message>
        <source>Side of square plots around the points (m).</source>
        <translation>以点为中心的方形样地边长（米）。</translation>
    </message>
    <message>
        <source>The same seed on the same data draws the same units.</source>
        <translation>相同数据和相同种子抽出相同单元。</translation>
    </message>
    <message>
        <source>equally</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>by the root of the area</source>
        <translation>按面积的平方根</translation>
    </message>
    <message>
        <source>Classes of the map</source>
        <translation>图的类别</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Expected (%)</source>
        <translation>预期（%）</translation>
    </message>
    <message>
        <source>Key that labels a unit with this class: one sign, or none</source>
        <translation>以此类别标注单元的按键：一个字符，或无</translation>
    </message>
    <message>
        <source>Name of the class on its button</source>
        <translation>按钮上的类别名称</translation>
    </message>
    <message>
        <source>Code of the class in the map; it is what is kept</source>
        <translation>图中的类别代码；保存的即为此代码</translation>
    </message>
    <message>
        <source>Area of the class on the map within the boundary (ha)</source>
        <translation>边界内图上此类别的面积（公顷）</translation>
    </message>
    <message>
        <source>User's accuracy that you expect of the class (%), for the size of the sample</source>
        <translation>预期的此类别用户精度（%），用于确定样本量</translation>
    </message>
    <message>
        <source>Evidence attached to the parcel: click, or press Enter, to open it.</source>
        <translation>附于该地块的证据：单击或按 Enter 打开。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Same label</source>
        <translation>标签相同</translation>
    </message>
    <message>
        <source>Kappa, all classes</source>
        <translation>Kappa，全部类别</translation>
    </message>
    <message>
        <source>Kappa, {name}</source>
        <translation>Kappa，{name}</translation>
    </message>
    <message>
        <source>Agreement beyond chance; 1 is perfect</source>
        <translation>超出偶然的一致性；1为完全一致</translation>
    </message>
    <message>
        <source>Unit {number} of {count}</source>
        <translation>单元{number}/{count}</translation>
    </message>
    <message>
        <source>files: {number}</source>
        <translation>文件：{number}</translation>
    </message>
    <message>
        <source>Labels not written yet: {number}. They are tried again by themselves.</source>
        <translation>尚未写入的标签：{number}。将自动重试。</translation>
    </message>
    <message>
        <source>← Samples</source>
        <translation>← 样本</translation>
    </message>
    <message>
        <source>Back to the list of samples (Esc).</source>
        <translation>返回样本列表（Esc）。</translation>
    </message>
    <message>
        <source>Units labelled</source>
        <translation>已标注单元</translation>
    </message>
    <message>
        <source>Take your label of this unit back (Backspace).</source>
        <translation>撤回您对此单元的标签（Backspace）。</translation>
    </message>
    <message>
        <source>Comment on the unit</source>
        <translation>对单元的备注</translation>
    </message>
    <message>
        <source>comment (Ctrl+M)</source>
        <translation>备注（Ctrl+M）</translation>
    </message>
    <message>
        <source>What you saw, if it needs saying; kept with your label. Enter ends it.</source>
        <translation>需要说明时写下所见；随标签保存。按Enter结束。</translation>
    </message>
    <message>
        <source>Keep photos or other files with your label.</source>
        <translation>随标签保存照片或其他文件。</translation>
    </message>
    <message>
        <source>← Previous</source>
        <translation>← 上一个</translation>
    </message>
    <message>
        <source>The unit before (Page up).</source>
        <translation>前一个单元（Page Up）。</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>下一个 →</translation>
    </message>
    <message>
        <source>The unit after (Page down).</source>
        <translation>后一个单元（Page Down）。</translation>
    </message>
    <message>
        <source>Next open</source>
        <translation>下一个未标注</translation>
    </message>
    <message>
        <source>The next unit you have not labelled (Ctrl+Page down).</source>
        <translation>下一个您尚未标注的单元（Ctrl+Page Down）。</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>意见不一</translation>
    </message>
    <message>
        <source>The next unit on which readers differ.</source>
        <translation>下一个判读员意见不一的单元。</translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation>自动前进</translation>
    </message>
    <message>
        <source>Once a unit is labelled, go to the next one without a label.</source>
        <translation>标注一个单元后，自动转到下一个未标注的单元。</translation>
    </message>
    <message>
        <source>Scale of the map</source>
        <translation>地图比例尺</translation>
    </message>
    <message>
        <source>Scale at which the map goes to a unit; kept for the next time.</source>
        <translation>地图转到单元时的比例尺；下次沿用。</translation>
    </message>
    <message>
        <source>Second map</source>
        <translation>第二幅图</translation>
    </message>
    <message>
        <source>A second map that moves with the first: before and after, or a theme with other imagery.</source>
        <translation>与第一幅联动的第二幅图：前后对比，或使用其他影像的主题。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>{done} of {count} labelled, {left} left</source>
        <translation>已标注{done}/{count}，剩余{left}</translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation><numerusform>%n个意见不一</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) an hour</source>
        <translation><numerusform>每小时%n个单元</numerusform></translation>
    </message>
    <message>
        <source>How sure: {word}</source>
        <translation>把握程度：{word}</translation>
    </message>
    <message>
        <source>You are {word} of this label (Ctrl+{key}).</source>
        <translation>您对此标签：{word}（Ctrl+{key}）。</translation>
    </message>
    <message>
        <source>The sample is closed: its labels stay as they are. Reopen it in the list, with a reason.</source>
        <translation>样本已关闭：标签保持不变。可在列表中说明理由后重新打开。</translation>
    </message>
    <message>
        <source>Type your name at the top of the panel: each reader labels under a name of their own.</source>
        <translation>请在面板顶部输入您的姓名：每位判读员以自己的姓名标注。</translation>
    </message>
    <message>
        <source>The workspace can only be read: its labels can be looked at, not changed.</source>
        <translation>工作区只读：标签可以查看，不能更改。</translation>
    </message>
    <message>
        <source>Keeping labels</source>
        <translation>保存标签</translation>
    </message>
    <message>
        <source>Map: {map}; reference: {reference}: {value}</source>
        <translation>图：{map}；参考：{reference}：{value}</translation>
    </message>
    <message>
        <source>Error matrix: rows the map, columns the reference</source>
        <translation>误差矩阵：行为图，列为参考</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>What is to be reviewed, one after another: agree, disagree, or needs field visit.</source>
        <translation>逐个审核：同意、不同意或需要实地核查。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Samples of a map: draw them, label their units, agree on labels.</source>
        <translation>图的样本：抽样、标注单元、商定标签。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>How good the map is, and the areas of its classes put right, by a sample's labels.</source>
        <translation>由样本标签得出图有多准，以及校正后的各类别面积。</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签核</translation>
    </message>
    <message>
        <source>Sign parcels off that readers agree with, which locks them, and reopen them.</source>
        <translation>签核判读员同意的地块（签核后锁定），以及重新开启。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>No workspace is open: open a workspace in the Parcels panel. What is to be reviewed in it, samples and sign-offs then appear here.</source>
        <translation>没有打开的工作区：请在“地块”面板中打开工作区。随后这里会显示其中待审核的内容、样本和签核。</translation>
    </message>
    <message>
        <source>Verification report…</source>
        <translation>核查报告…</translation>
    </message>
    <message>
        <source>Write what was reviewed, found and signed: PDF with a page to sign, HTML, XLSX, CSV, JSON.</source>
        <translation>写出审核、发现和签核的内容：带签字页的 PDF、HTML、XLSX、CSV、JSON。</translation>
    </message>
    <message>
        <source>Reading the review queue</source>
        <translation>正在读取审核队列</translation>
    </message>
    <message>
        <source>The rules of the queue are kept for all readers.</source>
        <translation>队列规则已为所有判读员保存。</translation>
    </message>
    <message>
        <source>Nothing is listed: choose another state or reason above.</source>
        <translation>没有列出任何内容：请在上方选择其他状态或原因。</translation>
    </message>
    <message>
        <source>{number} listed, {waiting} undecided by you; {stake} tCO2e at stake</source>
        <translation>列出 {number} 个，您未判定 {waiting} 个；涉及 {stake} tCO2e</translation>
    </message>
    <message>
        <source>Done: you have decided all {number} listed; {stake} tCO2e at stake</source>
        <translation>完成：所列 {number} 个您均已判定；涉及 {stake} tCO2e</translation>
    </message>
    <message>
        <source>Reading evidence and history</source>
        <translation>正在读取证据和历史</translation>
    </message>
    <message>
        <source>Counting agreement</source>
        <translation>正在统计一致性</translation>
    </message>
    <message>
        <source>Why it is listed</source>
        <translation>列出的原因</translation>
    </message>
    <message>
        <source>What is listed, by why it is to be reviewed.</source>
        <translation>按需要审核的原因选择列出的内容。</translation>
    </message>
    <message>
        <source>in the queue</source>
        <translation>队列中的</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>State of the review</source>
        <translation>审核状态</translation>
    </message>
    <message>
        <source>What is listed, by how far its review is.</source>
        <translation>按审核进展选择列出的内容。</translation>
    </message>
    <message>
        <source>Parcels or events</source>
        <translation>地块或事件</translation>
    </message>
    <message>
        <source>Whether parcels, events or both are listed.</source>
        <translation>列出地块、事件还是两者。</translation>
    </message>
    <message>
        <source>parcels and events</source>
        <translation>地块和事件</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>队列顺序</translation>
    </message>
    <message>
        <source>In which order the queue is gone through.</source>
        <translation>按什么顺序处理队列。</translation>
    </message>
    <message>
        <source>At stake above (tCO2e)</source>
        <translation>涉及量高于（tCO2e）</translation>
    </message>
    <message>
        <source>Parcels with more stock or credits than this, and events that emitted more (tCO2e).</source>
        <translation>碳储量或信用额高于此值的地块，以及排放量高于此值的事件（tCO2e）。</translation>
    </message>
    <message>
        <source>Random audit (% of all)</source>
        <translation>随机抽查（占全部的 %）</translation>
    </message>
    <message>
        <source>Share of all parcels and events that is drawn at random for an audit (%).</source>
        <translation>随机抽取复查的地块和事件所占比例（%）。</translation>
    </message>
    <message>
        <source>Seed of the audit</source>
        <translation>抽查的随机种子</translation>
    </message>
    <message>
        <source>The same seed draws the same ones, for every reader and on every computer; each has a number of its own, so new parcels change nobody's draw.</source>
        <translation>同一种子对每位判读员、每台计算机抽出的都相同；每个对象有自己的随机数，因此新增地块不会改变其他对象是否被抽中。</translation>
    </message>
    <message>
        <source>Keep for all readers</source>
        <translation>为所有判读员保存</translation>
    </message>
    <message>
        <source>Keep these rules in the workspace; the journal says who changed them.</source>
        <translation>把这些规则保存在工作区；日志会记录由谁更改。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rules of the queue, in place of the list. Flags, and changes of status since the baseline or the last sign-off, always count.</source>
        <translation>在列表的位置显示队列规则。标记以及自基线或上次签核以来的状态变化始终计入。</translation>
    </message>
    <message>
        <source>Rules of the queue</source>
        <translation>队列规则</translation>
    </message>
    <message>
        <source>At stake above</source>
        <translation>涉及量高于</translation>
    </message>
    <message>
        <source>Random audit</source>
        <translation>随机抽查</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The parcel or event.</source>
        <translation>地块或事件。</translation>
    </message>
    <message>
        <source>Why it is to be reviewed.</source>
        <translation>需要审核的原因。</translation>
    </message>
    <message>
        <source>At stake: a parcel's stock, or its credits if more; an event's emission (tCO2e).</source>
        <translation>涉及量：地块的碳储量，信用额更多时取信用额；事件的排放量（tCO2e）。</translation>
    </message>
    <message>
        <source>How far its review is, as you may see it.</source>
        <translation>审核进展（以您可见的为准）。</translation>
    </message>
    <message>
        <source>{amount} tCO2e at stake</source>
        <translation>涉及 {amount} tCO2e</translation>
    </message>
    <message>
        <source>Photos of this decision</source>
        <translation>本判定的照片</translation>
    </message>
    <message>
        <source>Photos and documents ({kinds})</source>
        <translation>照片和文件 ({kinds})</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>审核队列</translation>
    </message>
    <message>
        <source>{event} {year}, {parcel}</source>
        <translation>{event} {year}，{parcel}</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>stake</source>
        <translation>涉及量</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>field visit</source>
        <translation>实地核查</translation>
    </message>
    <message>
        <source>{reason}: {what}</source>
        <translation>{reason}：{what}</translation>
    </message>
    <message>
        <source>emission {amount} tCO2e</source>
        <translation>排放量 {amount} tCO2e</translation>
    </message>
    <message>
        <source>map {name}</source>
        <translation>地图 {name}</translation>
    </message>
    <message>
        <source>stock {amount} tCO2e</source>
        <translation>碳储量 {amount} tCO2e</translation>
    </message>
    <message>
        <source>credits {amount} tCO2e</source>
        <translation>信用额 {amount} tCO2e</translation>
    </message>
    <message>
        <source>consensus: {verdict}</source>
        <translation>共识：{verdict}</translation>
    </message>
    <message>
        <source>{verdict}; {standing}</source>
        <translation>{verdict}；{standing}</translation>
    </message>
    <message>
        <source>What the readers found together</source>
        <translation>判读员共同的结论</translation>
    </message>
    <message>
        <source>The verdict that you and the other reader found together.</source>
        <translation>您与另一位判读员共同得出的结论。</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Why the readers found so</source>
        <translation>得出该结论的理由</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why you found so together; it is kept with the consensus.</source>
        <translation>你们共同得出该结论的理由；与共识一同保存。</translation>
    </message>
    <message>
        <source>Keep consensus</source>
        <translation>保存共识</translation>
    </message>
    <message>
        <source>Keep what you found together: it stands in place of the single verdicts.</source>
        <translation>保存共同的结论：它取代各自的判定。</translation>
    </message>
    <message>
        <source>Consensus: {verdict}, kept by {who} at {when}.</source>
        <translation>共识：{verdict}，由{who}于{when}保存。</translation>
    </message>
    <message>
        <source>What others may have said is shown when you have decided.</source>
        <translation>您作出判定之后，才会显示其他人可能给出的意见。</translation>
    </message>
    <message>
        <source>The readers differ: talk it over, then keep what you found together.</source>
        <translation>判读员意见不一致：请商议后保存共同的结论。</translation>
    </message>
    <message>
        <source>The readers agree.</source>
        <translation>判读员意见一致。</translation>
    </message>
    <message>
        <source>No other reader has decided.</source>
        <translation>还没有其他判读员作出判定。</translation>
    </message>
    <message>
        <source>Verification report</source>
        <translation>核查报告</translation>
    </message>
    <message>
        <source>The ledger is verified, and the report is made…</source>
        <translation>正在核验账本并制作报告…</translation>
    </message>
    <message>
        <source>Cancelled: no report was written.</source>
        <translation>已取消：未写出报告。</translation>
    </message>
    <message>
        <source>The pages of the PDF are laid out…</source>
        <translation>正在排版 PDF 页面…</translation>
    </message>
    <message>
        <source>The verification report is written: {paths}</source>
        <translation>核查报告已写出：{paths}</translation>
    </message>
    <message>
        <source>Unsaved edits are not in the report: save them and make it anew.</source>
        <translation>未保存的编辑不在报告中：请保存后重新制作。</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>Choose at least one sample.</source>
        <translation>请至少选择一个样本。</translation>
    </message>
    <message>
        <source>Choose a folder for the report.</source>
        <translation>请选择报告的文件夹。</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>制作报告</translation>
    </message>
    <message>
        <source>Verify the ledger, work out all figures, and write the files.</source>
        <translation>核验账本，得出全部数字，并写出文件。</translation>
    </message>
    <message>
        <source>Close; a report that is being made is given up.</source>
        <translation>关闭；正在制作的报告将放弃。</translation>
    </message>
    <message>
        <source>What was reviewed and found, samples with accuracies and areas, all decisions, a page to sign. It tells the verdicts and labels of all readers: whoever reads it is no longer blind.</source>
        <translation>审核了什么、发现了什么，样本及其精度和面积，全部判定，以及签字页。报告载有全部判读员的判定和标签：读过即不再互不知情。</translation>
    </message>
    <message>
        <source>The samples that the report is on; a space ticks the one in focus.</source>
        <translation>报告所涉及的样本；按空格勾选焦点处的样本。</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>样本(&amp;S)</translation>
    </message>
    <message>
        <source>Level of confidence</source>
        <translation>置信水平</translation>
    </message>
    <message>
        <source>Level of confidence of all intervals, in per cent.</source>
        <translation>全部区间的置信水平（%）。</translation>
    </message>
    <message>
        <source>&amp;Level of confidence</source>
        <translation>置信水平(&amp;L)</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告的语言</translation>
    </message>
    <message>
        <source>The language that the report is written in.</source>
        <translation>书写报告所用的语言。</translation>
    </message>
    <message>
        <source>as on the screen</source>
        <translation>与界面相同</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>PDF, to print and to sign.</source>
        <translation>PDF，供打印和签字。</translation>
    </message>
    <message>
        <source>HTML, for the browser: one file.</source>
        <translation>HTML，供浏览器查看：单个文件。</translation>
    </message>
    <message>
        <source>XLSX: every decision, label and unit, in full precision.</source>
        <translation>XLSX：每项判定、标签和单元，完整精度。</translation>
    </message>
    <message>
        <source>CSV: the same as the XLSX, a file for each table.</source>
        <translation>CSV：与 XLSX 相同，每张表一个文件。</translation>
    </message>
    <message>
        <source>JSON: codes and full precision, sealed with a SHA-256.</source>
        <translation>JSON：代码和完整精度，以 SHA-256 封存。</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>报告的文件夹</translation>
    </message>
    <message>
        <source>The files go here, named by the accounts, the day and the journal's last entry.</source>
        <translation>文件存于此处，以账户、日期和日志最后一条命名。</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open after export</source>
        <translation>导出后打开</translation>
    </message>
    <message>
        <source>Open the first of the files once they are written.</source>
        <translation>写出后打开第一个文件。</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>审核人(&amp;R)</translation>
    </message>
    <message>
        <source>Name of the reviewer</source>
        <translation>审核人姓名</translation>
    </message>
    <message>
        <source>Your name, as your decisions and sign-offs carry it. Each reader needs a name of their own.</source>
        <translation>您的姓名，将写入您的判定和签核。每位判读员须有各自的姓名。</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Role in the review</source>
        <translation>审核中的角色</translation>
    </message>
    <message>
        <source>Your role: readers decide; verifiers and authorities may sign parcels off as well.</source>
        <translation>您的角色：判读员作出判定；核查员和主管机关还可以签核地块。</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Name of the sample</source>
        <translation>样本名称</translation>
    </message>
    <message>
        <source>Units labelled by anybody, of all units</source>
        <translation>已被任何人标注的单元数/总单元数</translation>
    </message>
    <message>
        <source>Units that you have labelled</source>
        <translation>您已标注的单元</translation>
    </message>
    <message>
        <source>Units on which readers differ and have found no consensus</source>
        <translation>判读员意见不一且未达成共识的单元</translation>
    </message>
    <message>
        <source>Whether the sample takes labels</source>
        <translation>样本是否接受标签</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>抽样…</translation>
    </message>
    <message>
        <source>Draw a new sample of a map or of the parcels.</source>
        <translation>从图或地块中抽取新样本。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Label the units of this sample, one by one.</source>
        <translation>逐个标注此样本的单元。</translation>
    </message>
    <message>
        <source>How good the map is by this sample's labels.</source>
        <translation>由此样本的标签看图有多准。</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Show all units of this sample on the map.</source>
        <translation>在地图上显示此样本的全部单元。</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Write all labels with who and when (CSV, GeoPackage). They tell what others said.</source>
        <translation>写出全部标签及其人员和时间（CSV、GeoPackage）。其中会显示他人的判断。</translation>
    </message>
    <message>
        <source>reason, kept in the journal</source>
        <translation>理由，保留在日志中</translation>
    </message>
    <message>
        <source>Why the sample is closed or reopened; reopening needs a reason.</source>
        <translation>为何关闭或重新打开样本；重新打开必须说明理由。</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close sample</source>
        <translation>关闭样本</translation>
    </message>
    <message>
        <source>Open the sample for labels again; this needs a reason.</source>
        <translation>重新开放样本以接受标签；需要理由。</translation>
    </message>
    <message>
        <source>Close the sample: its labels stay as they are.</source>
        <translation>关闭样本：标签保持不变。</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number}/{count}</translation>
    </message>
    <message>
        <source>plots of {side} m</source>
        <translation>{side} 米样地</translation>
    </message>
    <message>
        <source>no plots</source>
        <translation>无样地</translation>
    </message>
    <message>
        <source>{design}, seed {seed}, {kind}</source>
        <translation>{design}，种子{seed}，{kind}</translation>
    </message>
    <message>
        <source>{reader}: {number}</source>
        <translation>{reader}：{number}</translation>
    </message>
    <message>
        <source>Labels: {readers}</source>
        <translation>标签：{readers}</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>stratified</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>systematic</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>in clusters</source>
        <translation>整群</translation>
    </message>
    <message>
        <source>No sample yet. Draw one: units are taken at random from a map of classes or from the parcels, readers label them here without knowing what the map says, and the accuracy of the map and the true areas of its classes follow, with their intervals.</source>
        <translation>还没有样本。请抽样：单元从分类图或地块中随机抽取，判读员在此标注而不知道图的类别，由此得出图的精度和各类别的真实面积及其区间。</translation>
    </message>
    <message>
        <source>Labels of a sample</source>
        <translation>样本的标签</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>You have labelled all units of this sample.</source>
        <translation>您已标注此样本的全部单元。</translation>
    </message>
    <message>
        <source>Readers differ on no unit that you have labelled.</source>
        <translation>在您已标注的单元上没有意见不一。</translation>
    </message>
    <message>
        <source>Photos or other files for unit {number}</source>
        <translation>单元{number}的照片或其他文件</translation>
    </message>
    <message>
        <source>The sample “{name}” takes labels again.</source>
        <translation>样本“{name}”重新接受标签。</translation>
    </message>
    <message>
        <source>The sample “{name}” is closed.</source>
        <translation>样本“{name}”已关闭。</translation>
    </message>
    <message>
        <source>Hidden while you label: {layers}.</source>
        <translation>标注期间隐藏：{layers}。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, not listed</source>
        <translation><numerusform>另有%n个未列出</numerusform></translation>
    </message>
    <message>
        <source>changed in spite of it</source>
        <translation>签核后仍被改动</translation>
    </message>
    <message>
        <source>{parcel}: signed off by {who} ({role}) on {day}, round {round} of its review.</source>
        <translation>{parcel}：由{who}（{role}）于{day}签核，审核第{round}轮。</translation>
    </message>
    <message>
        <source>“{statement}”</source>
        <translation>“{statement}”</translation>
    </message>
    <message>
        <source>Reopened by {who} ({role}) on {day}: {reason}</source>
        <translation>由{who}（{role}）于{day}重新开启：{reason}</translation>
    </message>
    <message>
        <source>Its record is not the one that was signed: some program went past the lock. Reopen it.</source>
        <translation>其记录与签核时不同：有程序绕过了锁定。请重新开启。</translation>
    </message>
    <message>
        <source>Re&amp;open {parcels}</source>
        <translation>重新开启{parcels}(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>重新开启(&amp;O)</translation>
    </message>
    <message>
        <source>The workspace can only be read: nothing can be reopened in it.</source>
        <translation>工作区只读：无法重新开启。</translation>
    </message>
    <message>
        <source>Give your name above: it stays in the journal.</source>
        <translation>请在上方填写您的姓名：姓名保留在日志中。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by parcel or person</source>
        <translation>按地块或人员筛选</translation>
    </message>
    <message>
        <source>Lists sign-offs in whose parcel, person or statement this text is.</source>
        <translation>列出地块、人员或声明中含有此文字的签核。</translation>
    </message>
    <message>
        <source>Lists all sign-offs, those that hold, or those that were reopened.</source>
        <translation>列出全部签核、有效的签核或已重新开启的签核。</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签核人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>签核记录</translation>
    </message>
    <message>
        <source>Enter or a double click shows the parcels on the map.</source>
        <translation>按回车或双击可在地图上显示地块。</translation>
    </message>
    <message>
        <source>S&amp;how on map</source>
        <translation>在地图上显示(&amp;H)</translation>
    </message>
    <message>
        <source>Selects the chosen parcels and brings them into view.</source>
        <translation>选中所选地块并移入视野。</translation>
    </message>
    <message>
        <source>Takes the sign-off of the chosen parcels back: they can be changed, and are reviewed anew.</source>
        <translation>撤回所选地块的签核：可以改动，并须重新审核。</translation>
    </message>
    <message>
        <source>Reading sign-offs</source>
        <translation>正在读取签核</translation>
    </message>
    <message>
        <source>To sign off ({number})</source>
        <translation>待签核（{number}）</translation>
    </message>
    <message>
        <source>Parcels that can be signed off now, and those that cannot and why.</source>
        <translation>现在可以签核的地块，以及不能签核的地块及原因。</translation>
    </message>
    <message>
        <source>Signed off ({number})</source>
        <translation>已签核（{number}）</translation>
    </message>
    <message>
        <source>All sign-offs with who, when and why they were reopened.</source>
        <translation>全部签核：何人、何时签核，为何重新开启。</translation>
    </message>
    <message>
        <source>Not saved yet: {parcels} of these. Save or drop the edits, then sign off.</source>
        <translation>其中{parcels}尚未保存。请保存或放弃编辑后再签核。</translation>
    </message>
    <message>
        <source>Signing parcels off</source>
        <translation>正在签核地块</translation>
    </message>
    <message>
        <source>{parcels} signed off.</source>
        <translation>已签核{parcels}。</translation>
    </message>
    <message>
        <source>{parcels} reopened, to be reviewed anew.</source>
        <translation>已重新开启{parcels}，须重新审核。</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>签核</translation>
    </message>
    <message>
        <source>To be signed off as saved now: {parcels}.</source>
        <translation>将按目前保存的状态签核：{parcels}。</translation>
    </message>
    <message>
        <source>Signed by {who}, {role}.</source>
        <translation>签核人：{who}，{role}。</translation>
    </message>
    <message>
        <source>Statement: {statement}</source>
        <translation>声明：{statement}</translation>
    </message>
    <message>
        <source>From then on no program changes them until they are reopened with a reason. The sign-off stays in the journal for good.</source>
        <translation>此后在说明理由重新开启之前，任何程序都不能改动它们。签核永久保留在日志中。</translation>
    </message>
    <message>
        <source>&amp;Sign off</source>
        <translation>签核(&amp;S)</translation>
    </message>
    <message>
        <source>Signs all of them off, or none if something stands against one.</source>
        <translation>全部签核；若其中一个不能签核，则都不签核。</translation>
    </message>
    <message>
        <source>Signs nothing off.</source>
        <translation>不签核任何地块。</translation>
    </message>
    <message>
        <source>ready ({number})</source>
        <translation>可签核（{number}）</translation>
    </message>
    <message>
        <source>{reason} ({number})</source>
        <translation>{reason}（{number}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{parcels} will be signed off in the name of {who} ({role}). They are locked then: whoever wants to change them has to reopen them and say why.</source>
        <translation>{parcels}将以{who}（{role}）的名义签核，随后锁定：要改动须重新开启并说明理由。</translation>
    </message>
    <message>
        <source>&amp;Sign off {parcels}…</source>
        <translation>签核{parcels}(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Sign off…</source>
        <translation>签核(&amp;S)…</translation>
    </message>
    <message>
        <source>Parcels are being signed off…</source>
        <translation>正在签核地块…</translation>
    </message>
    <message>
        <source>The workspace can only be read: nothing can be signed off in it.</source>
        <translation>工作区只读：无法签核。</translation>
    </message>
    <message>
        <source>Give your name above: it stands on the sign-off.</source>
        <translation>请在上方填写您的姓名：姓名写入签核。</translation>
    </message>
    <message>
        <source>You are here as a reader: choose the role of verifier or authority above to sign off.</source>
        <translation>您的角色是判读员：要签核，请在上方选择核查员或主管机关角色。</translation>
    </message>
    <message>
        <source>These parcels cannot be signed off yet: {reason}.</source>
        <translation>这些地块还不能签核：{reason}。</translation>
    </message>
    <message>
        <source>No parcel is ready: readers have to agree with it first.</source>
        <translation>没有可签核的地块：须先由判读员同意。</translation>
    </message>
    <message>
        <source>Which parcels are listed</source>
        <translation>列出哪些地块</translation>
    </message>
    <message>
        <source>Lists the parcels that can be signed off, or those that cannot, by the reason.</source>
        <translation>列出可以签核的地块，或按原因列出不能签核的地块。</translation>
    </message>
    <message>
        <source>Readers needed</source>
        <translation>所需判读员</translation>
    </message>
    <message>
        <source>How many readers must have decided on a parcel before it can be signed off.</source>
        <translation>签核前须有多少位判读员对地块作出判定。</translation>
    </message>
    <message>
        <source>one reader</source>
        <translation>一位判读员</translation>
    </message>
    <message>
        <source>two readers</source>
        <translation>两位判读员</translation>
    </message>
    <message>
        <source>Only those selected on the &amp;map</source>
        <translation>仅限地图上选中的地块(&amp;M)</translation>
    </message>
    <message>
        <source>Lists only parcels that are selected on the map.</source>
        <translation>只列出地图上选中的地块。</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>判定人</translation>
    </message>
    <message>
        <source>Parcels to sign off</source>
        <translation>待签核的地块</translation>
    </message>
    <message>
        <source>Without a choice all of them are signed off. Enter or a double click shows them on the map.</source>
        <translation>未选择时全部签核。按回车或双击可在地图上显示。</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>what you confirm, kept with the sign-off</source>
        <translation>您所确认的内容，随签核保存</translation>
    </message>
    <message>
        <source>What you confirm with the sign-off, such as how it was checked.</source>
        <translation>您通过签核确认的内容，例如如何核查。</translation>
    </message>
    <message>
        <source>Shows what will happen, and signs the parcels off when you confirm it.</source>
        <translation>显示将要发生的事情，经您确认后签核地块。</translation>
    </message>
    <message>
        <source>S&amp;tatement</source>
        <translation>声明(&amp;T)</translation>
    </message>
    <message>
        <source>The one before (key P, or Ctrl+Up).</source>
        <translation>上一个（P 键或 Ctrl+↑）。</translation>
    </message>
    <message>
        <source>The next one (key N, or Ctrl+Down).</source>
        <translation>下一个（N 键或 Ctrl+↓）。</translation>
    </message>
    <message>
        <source>2nd map (L)</source>
        <translation>第二地图 (L)</translation>
    </message>
    <message>
        <source>A second map that moves with the first: before the event, another theme or year (key L).</source>
        <translation>与主地图联动的第二个地图：事件之前、其他主题或年份（L 键）。</translation>
    </message>
    <message>
        <source>What is attached to the parcel.</source>
        <translation>附于该地块的证据。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What happened to the parcel (ha, tCO2e).</source>
        <translation>该地块的历史（公顷，tCO2e）。</translation>
    </message>
    <message>
        <source>What the readers said, and the consensus.</source>
        <translation>判读员的意见和共识。</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>How far two readers agree: Cohen's kappa, by verdict.</source>
        <translation>两位判读员的一致程度：按判定的 Cohen kappa。</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>未选择任何对象。</translation>
    </message>
    <message>
        <source>Evidence ({number})</source>
        <translation>证据 ({number})</translation>
    </message>
    <message>
        <source>“{name}” has unsaved edits: save or drop them first, then open the other workspace.</source>
        <translation>“{name}”有未保存的编辑：请先保存或放弃，再打开其他工作区。</translation>
    </message>
    <message>
        <source>This source is not among the layers of the project: add it first.</source>
        <translation>该来源不在工程图层中：请先添加。</translation>
    </message>
    <message>
        <source>Check sources</source>
        <translation>检查来源</translation>
    </message>
    <message>
        <source>Checks the maps of density of this workspace and those its stocks were measured from.</source>
        <translation>检查本工作空间的密度图以及用于测量储量的图。</translation>
    </message>
    <message>
        <source>Check this one</source>
        <translation>检查此来源</translation>
    </message>
    <message>
        <source>Checks the chosen source alone again.</source>
        <translation>只重新检查所选来源。</translation>
    </message>
    <message>
        <source>Layer properties</source>
        <translation>图层属性</translation>
    </message>
    <message>
        <source>Opens the properties of the chosen source's layer.</source>
        <translation>打开所选来源图层的属性。</translation>
    </message>
    <message>
        <source>Not checked yet: press Check sources.</source>
        <translation>尚未检查：请按“检查来源”。</translation>
    </message>
    <message>
        <source>Open a workspace to check its sources.</source>
        <translation>请打开工作空间以检查其来源。</translation>
    </message>
    <message>
        <source>Does this, and checks the source again.</source>
        <translation>执行此操作并重新检查该来源。</translation>
    </message>
    <message>
        <source>This workspace has no map of density yet: add one in the Overlays panel, or measure stocks in the Budget panel.</source>
        <translation>本工作空间尚无密度图：请在叠加图层面板中添加，或在预算面板中测量储量。</translation>
    </message>
    <message>
        <source>Sources checked: {sources}. Nothing was found.</source>
        <translation>已检查来源：{sources}。未发现问题。</translation>
    </message>
    <message>
        <source>Sources checked: {sources}. To look at: {alarms}. For information: {others}.</source>
        <translation>已检查来源：{sources}。需查看：{alarms}。仅供参考：{others}。</translation>
    </message>
    <message>
        <source>The map “{name}” is not there any more: check again.</source>
        <translation>图“{name}”已不存在：请重新检查。</translation>
    </message>
    <message>
        <source>The unit of “{name}” is {value} now. Measure stocks again that were taken from it.</source>
        <translation>“{name}”的单位现为 {value}。由它得出的储量请重新测量。</translation>
    </message>
    <message>
        <source>The layer “{name}” is in {value} now; its file was not changed. Save the project to keep this.</source>
        <translation>图层“{name}”现采用 {value}；其文件未改动。请保存工程以保留此设置。</translation>
    </message>
    <message>
        <source>{value} counts as nodata in the layer “{name}” now; its file was not changed. Save the project.</source>
        <translation>{value} 现在在图层“{name}”中计为无数据；其文件未改动。请保存工程。</translation>
    </message>
    <message>
        <source>Findings about sources by kind</source>
        <translation>按类型列出的来源问题</translation>
    </message>
    <message>
        <source>Double click or Enter shows the whole map.</source>
        <translation>双击或按回车显示整幅图。</translation>
    </message>
    <message>
        <source>{count} more: Parcels panel, Checks, Sources.</source>
        <translation>另有 {count} 项：见地块面板“检查”中的“来源”。</translation>
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
        <source>Language of the statement</source>
        <translation>报表语言</translation>
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
        <source>Accept suggested statuses</source>
        <translation>接受建议的状态</translation>
    </message>
    <message>
        <source>{parcels} tagged as suggested. Save the edits to keep this; undo takes it back.</source>
        <translation>已按建议标记{parcels}。保存编辑以保留；撤销可收回。</translation>
    </message>
    <message>
        <source>Override suggested statuses</source>
        <translation>改用其他状态</translation>
    </message>
    <message>
        <source>{parcels} tagged otherwise than suggested. Save the edits to keep this.</source>
        <translation>已将{parcels}标记为不同于建议的状态。保存编辑以保留。</translation>
    </message>
    <message>
        <source>Split into {parcels}. Save the edits to keep this; undo takes it back.</source>
        <translation>已分割为{parcels}。保存编辑以保留；撤销可收回。</translation>
    </message>
    <message>
        <source>after the cut-off</source>
        <translation>截止日之后</translation>
    </message>
    <message>
        <source>does not decide</source>
        <translation>不作依据</translation>
    </message>
    <message>
        <source>Whole parcels</source>
        <translation>整个地块</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Treaties</source>
        <translation>公约</translation>
    </message>
    <message>
        <source>Illegal activity</source>
        <translation>非法活动</translation>
    </message>
    <message>
        <source>Cannot be developed: nature</source>
        <translation>无法开发：自然条件</translation>
    </message>
    <message>
        <source>Cannot be developed: too remote</source>
        <translation>无法开发：过于偏远</translation>
    </message>
    <message>
        <source>A status that holds at least this share of a parcel's area is suggested for all of it; below, the parcel is mixed and shown with its parts. Higher: more parcels are mixed.</source>
        <translation>若某一状态至少占地块面积的这一份额，则建议整个地块采用该状态；低于此份额则地块为混合，并显示其各部分。值越高：混合地块越多。</translation>
    </message>
    <message>
        <source>Least share</source>
        <translation>最小份额</translation>
    </message>
    <message>
        <source>Day or year the protection began. Land protected on the cut-off counts, whatever came later.</source>
        <translation>保护开始的日期或年份。截止日当天受保护的土地即计入，不论此后如何变化。</translation>
    </message>
    <message>
        <source>Day or year the protection ended; empty if it stands.</source>
        <translation>保护结束的日期或年份；仍有效则留空。</translation>
    </message>
    <message>
        <source>Law areas</source>
        <translation>法律保护区</translation>
    </message>
    <message>
        <source>Polygons that a law protects.</source>
        <translation>受法律保护的多边形。</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Name or reference of the law, for the reasons.</source>
        <translation>法律的名称或文号，用于说明理由。</translation>
    </message>
    <message>
        <source>Treaty areas</source>
        <translation>公约区域</translation>
    </message>
    <message>
        <source>Polygons under a convention, such as Ramsar sites.</source>
        <translation>受国际公约约束的多边形，例如拉姆萨尔湿地。</translation>
    </message>
    <message>
        <source>Bound since</source>
        <translation>约束起始</translation>
    </message>
    <message>
        <source>Day or year the treaty began to bind.</source>
        <translation>公约开始具有约束力的日期或年份。</translation>
    </message>
    <message>
        <source>Name of the site, for the reasons.</source>
        <translation>地点名称，用于说明理由。</translation>
    </message>
    <message>
        <source>Day it was seen; only what was seen by the joining date counts.</source>
        <translation>发现的日期；只计加入日（含）之前发现的情况。</translation>
    </message>
    <message>
        <source>Loss by year; what it shows within law areas counts as illegal activity.</source>
        <translation>逐年损失图；其在法律保护区内显示的损失视为非法活动。</translation>
    </message>
    <message>
        <source>How the map is read: id in the catalogue or JSON; empty where it is recognised by its name.</source>
        <translation>如何读取该图：目录中的标识或 JSON；可由名称识别时留空。</translation>
    </message>
    <message>
        <source>First year of loss that counts; earlier: more land is threatened. Off: the year after the cut-off.</source>
        <translation>计入损失的第一年；越早：受威胁土地越多。关闭：截止日的次年。</translation>
    </message>
    <message>
        <source>From this share of a parcel's land under law on, its loss makes that land threatened. Lower: more land is threatened; a loss map errs in a few percent of its cells.</source>
        <translation>地块内受法律保护土地的损失达到这一份额时，该土地即为受威胁。值越低：受威胁土地越多；损失图有百分之几的像元会出错。</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Polygons of illegal activity or documented threats.</source>
        <translation>非法活动或有记录的威胁的多边形。</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Document or name, for the reasons.</source>
        <translation>文件或名称，用于说明理由。</translation>
    </message>
    <message>
        <source>Loss map</source>
        <translation>损失图</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Loss since</source>
        <translation>损失起始年</translation>
    </message>
    <message>
        <source>Least loss</source>
        <translation>最小损失</translation>
    </message>
    <message>
        <source>Polygons that a survey found impossible to develop, by their nature or for the cost.</source>
        <translation>调查认定因自然条件或成本而无法开发的多边形。</translation>
    </message>
    <message>
        <source>Field that says biophysical or economic.</source>
        <translation>写明 biophysical（生物物理）或 economic（经济）的字段。</translation>
    </message>
    <message>
        <source>Lower: more land is inaccessible, and the budget is smaller.</source>
        <translation>值越低：不可开发土地越多，预算越小。</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>Day of the survey; a later one than joining does not count.</source>
        <translation>调查日期；晚于加入日的不计。</translation>
    </message>
    <message>
        <source>The survey's reason.</source>
        <translation>调查给出的理由。</translation>
    </message>
    <message>
        <source>Slope map</source>
        <translation>坡度图</translation>
    </message>
    <message>
        <source>Slope in degrees.</source>
        <translation>以度为单位的坡度。</translation>
    </message>
    <message>
        <source>Too steep</source>
        <translation>过陡</translation>
    </message>
    <message>
        <source>Above this mean slope of the parcel.</source>
        <translation>地块平均坡度高于此值。</translation>
    </message>
    <message>
        <source>Height map</source>
        <translation>高程图</translation>
    </message>
    <message>
        <source>Height in metres.</source>
        <translation>以米为单位的高程。</translation>
    </message>
    <message>
        <source>Too high</source>
        <translation>过高</translation>
    </message>
    <message>
        <source>Above this mean height of the parcel.</source>
        <translation>地块平均高程高于此值。</translation>
    </message>
    <message>
        <source>Land is too remote if it is beyond every limit that is set here, from its nearest edge. Lower: more land is inaccessible, and the budget is smaller.</source>
        <translation>土地（从最近边缘起算）超过此处设定的每一项限值，才算过于偏远。值越低：不可开发土地越多，预算越小。</translation>
    </message>
    <message>
        <source>Roads of the joining date.</source>
        <translation>加入日的道路。</translation>
    </message>
    <message>
        <source>Further than</source>
        <translation>远于</translation>
    </message>
    <message>
        <source>Rivers that carry boats.</source>
        <translation>可通航的河流。</translation>
    </message>
    <message>
        <source>Where people live who could use the land.</source>
        <translation>可能利用该土地的居民点。</translation>
    </message>
    <message>
        <source>Travel cost map</source>
        <translation>通行成本图</translation>
    </message>
    <message>
        <source>Cost of reaching each cell, in any unit.</source>
        <translation>到达各像元的成本，单位不限。</translation>
    </message>
    <message>
        <source>Costs above</source>
        <translation>成本高于</translation>
    </message>
    <message>
        <source>Choose at least one layer or map of evidence, then press Suggest.</source>
        <translation>请至少选择一个证据图层或地图，然后按“建议”。</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Work out a status for each parcel from the evidence and limits chosen; no parcel changes.</source>
        <translation>根据所选证据和限值为每个地块得出状态；不更改任何地块。</translation>
    </message>
    <message>
        <source>Shows the suggested statuses on the map, before anything is accepted.</source>
        <translation>在接受之前，在地图上显示建议的状态。</translation>
    </message>
    <message>
        <source>Evidence and limits</source>
        <translation>证据与限值</translation>
    </message>
    <message>
        <source>Shows which evidence and limits decide, and what they came to; else the list.</source>
        <translation>显示起决定作用的证据和限值及其结果；否则显示列表。</translation>
    </message>
    <message>
        <source>Reading suggestions</source>
        <translation>正在读取建议</translation>
    </message>
    <message>
        <source>Choose the evidence, then press Suggest. Nothing changes until you accept it.</source>
        <translation>选择证据，然后按“建议”。在您接受之前不会有任何更改。</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>{status}: {count} ({area} ha), now {before}</source>
        <translation>{status}：{count} 个（{area} 公顷），现为 {before} 个</translation>
    </message>
    <message>
        <source>{status}: {count} ({area} ha)</source>
        <translation>{status}：{count} 个（{area} 公顷）</translation>
    </message>
    <message>
        <source>The preview was taken off the map: press Suggest to see it again.</source>
        <translation>预览已从地图上移除：按“建议”可再次查看。</translation>
    </message>
    <message>
        <source>Suggested statuses (preview)</source>
        <translation>建议状态（预览）</translation>
    </message>
    <message>
        <source>Kind of suggestion</source>
        <translation>建议的种类</translation>
    </message>
    <message>
        <source>Lists the suggestions of one kind: the same status on the same basis and rule.</source>
        <translation>列出同一种建议：状态、依据和规则均相同。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>份额（%）</translation>
    </message>
    <message>
        <source>Suggested statuses; double click or Enter shows the parcel on the map.</source>
        <translation>建议的状态；双击或按回车可在地图上显示地块。</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why; kept with the decision. To reject or override needs a comment.</source>
        <translation>原因；与决定一同保存。拒绝或改用其他状态须有备注。</translation>
    </message>
    <message>
        <source>Give the chosen parcels the suggested status and its evidence: one undo step, saved with the other edits.</source>
        <translation>为所选地块赋予建议的状态及其证据：一个撤销步骤，与其他编辑一同保存。</translation>
    </message>
    <message>
        <source>Accept all listed</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Accept every suggestion of the kind that is listed, mixed parcels left out: one undo step.</source>
        <translation>接受所列种类的每一项建议，混合地块除外：一个撤销步骤。</translation>
    </message>
    <message>
        <source>Leave the parcels as they are; the comment says why. The same suggestion does not come back.</source>
        <translation>地块保持不变；备注说明原因。相同的建议不会再次出现。</translation>
    </message>
    <message>
        <source>Split the chosen mixed parcels along the evidence, and give each part its suggested status: one undo step. The largest part keeps the id.</source>
        <translation>沿证据边界分割所选混合地块，并给每部分标上建议状态：一个撤销步骤。最大的部分保留标识。</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>Give the chosen parcels another status than suggested; needs a comment.</source>
        <translation>为所选地块赋予不同于建议的状态；须有备注。</translation>
    </message>
    <message>
        <source>all suggestions ({number})</source>
        <translation>全部建议（{number}）</translation>
    </message>
    <message>
        <source>{status}: {percent} %, {area} ha</source>
        <translation>{status}：{percent} %，{area} 公顷</translation>
    </message>
    <message>
        <source>mixed parcels</source>
        <translation>混合地块</translation>
    </message>
    <message>
        <source>Reading the uncertainty of the budget</source>
        <translation>正在读取预算的不确定性</translation>
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
        <source>Forest</source>
        <translation>森林</translation>
    </message>
    <message>
        <source>What the country calls a forest: least crown cover, area and height; may stay empty.</source>
        <translation>国家对森林的定义：最低树冠覆盖率、最小面积和最低树高；可以留空。</translation>
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
        <source>Land use (LULUCF)</source>
        <translation>土地利用（LULUCF）</translation>
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
        <source>{parameter} is no layer that can be read: choose another one.</source>
        <translation>{parameter} 不是可以读取的图层：请另选一个。</translation>
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
        <source>{parameter} is “{value}”: give a number, such as 1200.5.</source>
        <translation>{parameter} 是“{value}”：请给出一个数字，例如 1200.5。</translation>
    </message>
    <message>
        <source>Parcels as of a date</source>
        <translation>某日的地块</translation>
    </message>
    <message>
        <source>Makes a layer of the parcels as they were saved at the end of a day: geometry and all attributes (areas in ha, stocks in tCO2e), those that were split, merged or deleted since among them.</source>
        <translation>生成某日结束时所保存地块的图层：几何和全部属性（面积以公顷计，储量以 tCO2e 计），此后拆分、合并或删除的地块也在其中。</translation>
    </message>
    <message>
        <source>Without a date it is the frozen joining-date state, from which P0, T0 and B come: its geometries with status, holder, area and stock.</source>
        <translation>不给日期则为冻结的加入日状态，P0、T0 和 B 由此得出：其几何以及状态、所有人、面积和储量。</translation>
    </message>
    <message>
        <source>The history begins when the workspace was made, or first opened with a version that keeps it; earlier days are refused.</source>
        <translation>历史始于工作区建立之时，或首次以记录历史的版本打开之时；更早的日期会被拒绝。</translation>
    </message>
    <message>
        <source>Date (empty: the frozen joining-date state)</source>
        <translation>日期（留空：冻结的加入日状态）</translation>
    </message>
    <message>
        <source>Parcels as they were</source>
        <translation>当时的地块</translation>
    </message>
    <message>
        <source>Parcels whose geometry was not kept</source>
        <translation>几何未保存的地块</translation>
    </message>
    <message>
        <source>Parcels whose geometry was not kept, so that they have none: {number}.</source>
        <translation>几何未保存、因而没有几何的地块：{number}。</translation>
    </message>
    <message>
        <source>Drift from the baseline</source>
        <translation>与基准的偏离</translation>
    </message>
    <message>
        <source>Lists the parcels that differ from the frozen joining-date state: by status, geometry, stock (tCO2e) or what counts of it, and those that are new or gone. Parcels split or merged since are compared with their share, by area, of what their parents were.</source>
        <translation>列出与冻结的加入日状态不同的地块：状态、几何、储量（tCO2e）或其计入部分不同的，以及新增或消失的。此后拆分或合并的地块，与其按面积应得的父地块份额比较。</translation>
    </message>
    <message>
        <source>“changes” has the codes new, gone, split, merged, status, geometry, stock, counted (a quality flag or plan class changed what counts). The differences add up to those of the totals.</source>
        <translation>“changes”列的代码为 new、gone、split、merged、status、geometry、stock、counted（质量标记或规划类别改变了计入部分）。各差异之和等于合计的差异。</translation>
    </message>
    <message>
        <source>The accounts and the budget keep the frozen figures; drift is information.</source>
        <translation>账户和预算保持冻结的数字；偏离仅供参考。</translation>
    </message>
    <message>
        <source>Drift by parcel</source>
        <translation>各地块的偏离</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <source>tradeable</source>
        <translation>可交易</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Parcels: {kind}</source>
        <translation>地块数：{kind}</translation>
    </message>
    <message>
        <source>P0, frozen [tCO2e]</source>
        <translation>冻结的 P0 [tCO2e]</translation>
    </message>
    <message>
        <source>P0 of the parcels now [tCO2e]</source>
        <translation>地块现在的 P0 [tCO2e]</translation>
    </message>
    <message>
        <source>T0, frozen [tCO2e]</source>
        <translation>冻结的 T0 [tCO2e]</translation>
    </message>
    <message>
        <source>T0 of the parcels now [tCO2e]</source>
        <translation>地块现在的 T0 [tCO2e]</translation>
    </message>
    <message>
        <source>B, frozen [tCO2e a year]</source>
        <translation>冻结的 B [tCO2e/年]</translation>
    </message>
    <message>
        <source>B of the parcels now [tCO2e a year]</source>
        <translation>地块现在的 B [tCO2e/年]</translation>
    </message>
    <message>
        <source>Parcels that differ</source>
        <translation>有差异的地块</translation>
    </message>
    <message>
        <source>Change of the {what} stock [tCO2e]</source>
        <translation>{what}储量的变化 [tCO2e]</translation>
    </message>
    <message>
        <source>Change of the area [ha]</source>
        <translation>面积变化 [公顷]</translation>
    </message>
    <message>
        <source>Freeze the baseline</source>
        <translation>冻结基准</translation>
    </message>
    <message>
        <source>Freezes the workspace's parcels as they were on the joining date: status, area (ha), stock (tCO2e) and geometry of each, with the protected stock P0, the tradeable stock T0 and the annual budget B (tCO2e) by the method decided. From then on these figures are the budget, and the accounts open with them; parcels can still be edited, and the algorithm “Drift from the baseline” shows what differs.</source>
        <translation>冻结工作区地块在加入日的样子：每个地块的状态、面积（公顷）、储量（tCO2e）和几何，以及按所定方法得出的受保护储量 P0、可交易储量 T0 和年度预算 B（tCO2e）。此后预算即为这些数字，账户也以此开立；地块仍可编辑，算法“与基准的偏离”显示差异。</translation>
    </message>
    <message>
        <source>Who froze it, when and why is kept in the journal, with a fingerprint (SHA-256) of all parcels. Until the accounts are open it can be thawed, with a reason.</source>
        <translation>何人、何时、为何冻结记入日志，并附所有地块的指纹（SHA-256）。账户开立之前，可凭理由解冻。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.1.</source>
        <translation>规则：陆地碳小组，第 3.2.1 节。</translation>
    </message>
    <message>
        <source>Fingerprint of the frozen parcels (SHA-256)</source>
        <translation>冻结地块的指纹（SHA-256）</translation>
    </message>
    <message>
        <source>A parcel's life</source>
        <translation>地块的经历</translation>
    </message>
    <message>
        <source>Lists what happened to a parcel and to those it came from, oldest first: who changed what and when (old and new values; areas in ha, stocks in tCO2e; geometries by their SHA-256), the frozen joining-date state, entries of the accounts on it, losses seen on maps, and credits issued for it.</source>
        <translation>列出一个地块及其来源地块所发生的一切，最早的在前：何人何时更改了什么（旧值和新值；面积以公顷计，储量以 tCO2e 计；几何以 SHA-256 表示）、冻结的加入日状态、其账户条目、地图上所见的损失，以及为其签发的信用额。</translation>
    </message>
    <message>
        <source>Changes that another program made are marked “outside”: they were noticed later.</source>
        <translation>其他程序所作的更改标为“outside”：它们是后来发现的。</translation>
    </message>
    <message>
        <source>Parcel (name or id)</source>
        <translation>地块（名称或标识）</translation>
    </message>
    <message>
        <source>Number of entries</source>
        <translation>条目数</translation>
    </message>
    <message>
        <source>There is no parcel “{name}” in this workspace: give its name or id.</source>
        <translation>此工作区没有地块“{name}”：请给出其名称或标识。</translation>
    </message>
    <message>
        <source>Thaw the baseline</source>
        <translation>解冻基准</translation>
    </message>
    <message>
        <source>Takes the freeze of the joining-date state back, so that P0, T0 and B (tCO2e) follow the parcels again until it is frozen anew. It needs a reason, which stays in the journal beside the state that was frozen.</source>
        <translation>撤销对加入日状态的冻结，使 P0、T0 和 B（tCO2e）重新随地块变化，直到再次冻结。需要理由，理由与曾冻结的状态一起留在日志中。</translation>
    </message>
    <message>
        <source>Once the accounts have opened on the frozen state it cannot be thawed: what was wrong goes in as new terms or as a correction.</source>
        <translation>账户一旦以冻结的状态开立，便不能解冻：错误之处以新的条款或更正记入。</translation>
    </message>
    <message>
        <source>Fingerprint of the parcels that were frozen (SHA-256)</source>
        <translation>曾冻结地块的指纹（SHA-256）</translation>
    </message>
    <message>
        <source>The accounts of this workspace are open: the joining-date state was frozen then.</source>
        <translation>此工作区的账户已开立：加入日的状态在那时已冻结。</translation>
    </message>
    <message>
        <source>The joining-date state is frozen already: thaw it first, with a reason, if it was wrong.</source>
        <translation>加入日的状态已冻结：如有错误，请先凭理由解冻。</translation>
    </message>
    <message>
        <source>The joining-date state is not frozen: freeze it first (Budget panel, page Baseline, or the algorithm “Freeze the baseline”).</source>
        <translation>加入日的状态未冻结：请先冻结（预算面板的基准页，或算法“冻结基准”）。</translation>
    </message>
    <message>
        <source>Year {year} of the accounts is closed: the joining-date state stays what it is. What was wrong goes in as a correction, or as new terms (“Restate the budget”).</source>
        <translation>账户的第 {year} 年已关闭：加入日的状态保持不变。错误之处以更正或新的条款（“重述预算”）记入。</translation>
    </message>
    <message>
        <source>The accounts have opened on the joining-date state, so it stays what it is: what was wrong goes in as new terms (“Restate the budget”).</source>
        <translation>账户已以加入日的状态开立，因此它保持不变：错误之处以新的条款（“重述预算”）记入。</translation>
    </message>
    <message>
        <source>Say why the joining-date state is thawed: the reason stays in the journal for good.</source>
        <translation>请说明为何解冻加入日的状态：理由永久留在日志中。</translation>
    </message>
    <message>
        <source>No parcel has changed: there is nothing to write into the journal.</source>
        <translation>没有地块改变：无可写入日志。</translation>
    </message>
    <message>
        <source>The history of this workspace begins on {since}: {subject} is before. Give a later date, or none for the frozen joining-date state.</source>
        <translation>此工作区的历史始于 {since}，{subject} 在此之前。请给出更晚的日期，或不给日期以得到冻结的加入日状态。</translation>
    </message>
    <message>
        <source>“{subject}” is no origin of a change: use one of {known}.</source>
        <translation>“{subject}”不是更改的来源：请用 {known} 之一。</translation>
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
        <source>Parcels (empty: those of the workspace)</source>
        <translation>地块（留空：工作区的地块）</translation>
    </message>
    <message>
        <source>Workspace (its frozen baseline, in place of a layer)</source>
        <translation>工作区（以其冻结的基准代替图层）</translation>
    </message>
    <message>
        <source>Budget by status and basis</source>
        <translation>按状态和依据的预算</translation>
    </message>
    <message>
        <source>When the baseline was frozen (UTC)</source>
        <translation>基准冻结的时间（UTC）</translation>
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
        <source>Give a layer of parcels or a workspace, not both.</source>
        <translation>请给出地块图层或工作区，不要两者都给。</translation>
    </message>
    <message>
        <source>The baseline is not frozen: these are the figures of the parcels saved now.</source>
        <translation>基准未冻结：这些是现在所保存地块的数字。</translation>
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
        <source>With a workspace in place of a layer, the figures are those of its frozen baseline; before it is frozen, of its saved parcels. Method, period and fields are then the workspace's own.</source>
        <translation>以工作区代替图层时，数字取自其冻结的基准；冻结之前取自其所保存的地块。此时方法、期间和字段均为工作区自身的。</translation>
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
        <source>Finds invalid geometries, duplicates, overlaps with the tonnes counted twice, gaps, and more.</source>
        <translation>查找无效几何、重复、重叠（及重复计算的吨数）、空隙等问题。</translation>
    </message>
    <message>
        <source>topology,validity,overlap,gap,sliver,duplicate,double counting,parcels</source>
        <translation>拓扑,有效性,重叠,空隙,细条,重复,重复计算,地块</translation>
    </message>
    <message>
        <source>Checks parcels by themselves, against each other and against a boundary, and writes what it finds as a layer: the code of the kind, the parcels, hectares on the ellipsoid, tonnes counted twice (tCO2e), a point, the place, and a sentence. Nothing is changed.
Invalid geometries are named with what is wrong and where; for areas and overlaps their land is what their borders enclose. Exact duplicates, parcels within parcels and overlaps are listed once for each pair. Gaps are holes between the parcels; with a boundary, all of it that no parcel covers. A sliver's mean width is twice its area over the length of its border. Overlaps and gaps up to the tolerance are not listed.
The area counted twice is the sum of all areas less the area of their union, so that land under three parcels counts twice too often; duplicates are in it. Of the carbon on it, what the densest parcel has there counts once.
Fields: those of a parcel table (id, name, status, basis, stock_tco2e, area_ha, protected_from …) are found by their names; choose others under Advanced. Dates are held against the rules of the classes of land (paper 3.2.1): protection by law needs a date, and one by the cut-off. Area attributes may differ from the true area by 1 %.</source>
        <translation>检查地块本身、地块之间以及地块与边界的关系，并把结果写成图层：种类代码、地块、椭球面上的公顷数、重复计算的吨数（吨二氧化碳当量）、一个点、位置和一句说明。不作任何更改。
无效几何会说明问题和位置；计算面积和重叠时，以其边界所围的土地为准。完全重复、地块套地块和重叠的每一对只列一次。空隙是地块之间的孔洞；给出边界时，是其中未被任何地块覆盖的全部。细条的平均宽度是面积的两倍除以边界长度。不超过容差的重叠和空隙不列出。
重复计算的面积是全部面积之和减去并集面积，因此三个地块下的土地多计两次；重复地块也在其中。其上的碳，以密度最高的地块所含计一次。
字段：地块表的字段（id、name、status、basis、stock_tco2e、area_ha、protected_from 等）按名称查找；可在“高级”中选择其他字段。日期按土地类别规则核对（论文 3.2.1）：法律保护需要日期，且不晚于截止日期。面积属性与真实面积的差别可达 1 %。</translation>
    </message>
    <message>
        <source>Boundary that the parcels should fill</source>
        <translation>地块应填满的边界</translation>
    </message>
    <message>
        <source>Least area of a parcel (ha; 0: any)</source>
        <translation>地块的最小面积（公顷；0：任意）</translation>
    </message>
    <message>
        <source>Parcels of a mean width below this are slivers (m; 0: none)</source>
        <translation>平均宽度低于此值的地块为细条（米；0：不检查）</translation>
    </message>
    <message>
        <source>Leave out overlaps and gaps up to this area (m²)</source>
        <translation>不列出不超过此面积的重叠和空隙（平方米）</translation>
    </message>
    <message>
        <source>Kinds to check (all if empty)</source>
        <translation>要检查的种类（留空为全部）</translation>
    </message>
    <message>
        <source>Cut-off date of protection by law</source>
        <translation>法律保护的截止日期</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Id (field id if empty)</source>
        <translation>标识（留空用字段 id）</translation>
    </message>
    <message>
        <source>Name (field name if empty)</source>
        <translation>名称（留空用字段 name）</translation>
    </message>
    <message>
        <source>Stock [tCO2e] (field stock_tco2e if empty)</source>
        <translation>储量 [吨二氧化碳当量]（留空用字段 stock_tco2e）</translation>
    </message>
    <message>
        <source>Area attribute [ha] (field area_ha if empty)</source>
        <translation>面积属性 [公顷]（留空用字段 area_ha）</translation>
    </message>
    <message>
        <source>Status (field status if empty)</source>
        <translation>状态（留空用字段 status）</translation>
    </message>
    <message>
        <source>Basis (field basis if empty)</source>
        <translation>依据（留空用字段 basis）</translation>
    </message>
    <message>
        <source>Protected from (field protected_from if empty)</source>
        <translation>保护开始（留空用字段 protected_from）</translation>
    </message>
    <message>
        <source>Protected to (field protected_to if empty)</source>
        <translation>保护结束（留空用字段 protected_to）</translation>
    </message>
    <message>
        <source>Excluded to (field excluded_to if empty)</source>
        <translation>排除至（留空用字段 excluded_to）</translation>
    </message>
    <message>
        <source>Number of findings</source>
        <translation>检查结果数</translation>
    </message>
    <message>
        <source>Parcels with an invalid geometry</source>
        <translation>几何无效的地块</translation>
    </message>
    <message>
        <source>Exact duplicates of another parcel</source>
        <translation>与另一地块完全重复的地块</translation>
    </message>
    <message>
        <source>Pairs of parcels that share part of their land</source>
        <translation>共有部分土地的地块对</translation>
    </message>
    <message>
        <source>Area counted more than once, duplicates included (ha)</source>
        <translation>重复计算的面积，含重复地块（公顷）</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>空隙</translation>
    </message>
    <message>
        <source>Area of the gaps (ha)</source>
        <translation>空隙面积（公顷）</translation>
    </message>
    <message>
        <source>Slivers</source>
        <translation>细条</translation>
    </message>
    <message>
        <source>Sum of the parcels' areas (ha)</source>
        <translation>地块面积之和（公顷）</translation>
    </message>
    <message>
        <source>Area of the parcels' union (ha)</source>
        <translation>地块并集的面积（公顷）</translation>
    </message>
    <message>
        <source>Carbon counted more than once (tCO2e)</source>
        <translation>重复计算的碳（吨二氧化碳当量）</translation>
    </message>
    <message>
        <source>Check sources of stocks</source>
        <translation>检查储量来源</translation>
    </message>
    <message>
        <source>Finds wrong units, undeclared nodata, missing or wrong CRS, gaps, coarse cells, wrong years.</source>
        <translation>查找错误单位、未声明的无数据、缺失或错误的坐标参照系、空缺、过粗的像元和错误年份。</translation>
    </message>
    <message>
        <source>quality,unit,nodata,CRS,biomass,carbon,coverage,resolution,sources</source>
        <translation>质量,单位,无数据,坐标参照系,生物量,碳,覆盖,分辨率,来源</translation>
    </message>
    <message>
        <source>Looks into maps of carbon or biomass, or layers with a field of densities, and writes what it finds as a table: the code of the kind, how much it matters, the source, a sentence and a recommendation. Nothing is changed.
Unit: a unit is called wrong only where the parcels' mean, or one cell in a hundred, lies beyond what is published for the pool and latitude (IPCC 2006 and 2019, with a margin of a quarter), or where the parcels' stock or another source of the same pool says so: biomass is carbon over 0.47, CO2e is carbon times 44/12. What more than one unit explains is said to be open.
Values are looked at under the parcels; of large maps and many parcels a sample is taken by the seed, and said to be one. Coverage is exact for the parcels measured.
A wrong field, text for numbers and missing values are found in layers with FIELD. With a workspace its maps of density and the maps its stocks were measured from are checked, each as it was declared there.</source>
        <translation>查看碳图、生物量图或含密度字段的图层，并将所发现的问题写成表：类型代码、重要程度、来源、说明和建议。不作任何更改。
单位：只有当地块均值或百分之一的像元超出该碳库和纬度的已发表数值（IPCC 2006 和 2019，另加四分之一余量），或地块的储量或同一碳库的另一来源表明如此时，才称单位错误：生物量为碳除以 0.47，CO2e 为碳乘以 44/12。若多种单位均可解释，则说明无法判断。
在地块之下查看数值；对于大图和大量地块，按随机种子抽样并予以说明。对所测地块，覆盖率是精确的。
对给出 FIELD 的图层，查找错误字段、以文本代替的数字和缺失值。给出工作空间时，其密度图和用于测量储量的图按其中的声明一并检查。</translation>
    </message>
    <message>
        <source>Workspace whose sources are checked too</source>
        <translation>其来源一并检查的工作空间</translation>
    </message>
    <message>
        <source>Unit declared</source>
        <translation>所声明的单位</translation>
    </message>
    <message>
        <source>Carbon pool declared</source>
        <translation>所声明的碳库</translation>
    </message>
    <message>
        <source>Year the sources show</source>
        <translation>来源所示年份</translation>
    </message>
    <message>
        <source>Year whose stock they are to tell</source>
        <translation>要反映其储量的年份</translation>
    </message>
    <message>
        <source>Field of densities, of layers</source>
        <translation>图层的密度字段</translation>
    </message>
    <message>
        <source>Field of years, of layers</source>
        <translation>图层的年份字段</translation>
    </message>
    <message>
        <source>Seed of the samples</source>
        <translation>抽样的随机种子</translation>
    </message>
    <message>
        <source>There is no source to check: choose maps or layers, or a workspace that has some.</source>
        <translation>没有可检查的来源：请选择图或图层，或含有来源的工作空间。</translation>
    </message>
    <message>
        <source>Number of sources</source>
        <translation>来源数量</translation>
    </message>
    <message>
        <source>Findings that make figures wrong</source>
        <translation>使数字出错的发现</translation>
    </message>
    <message>
        <source>Findings that may make figures wrong</source>
        <translation>可能使数字出错的发现</translation>
    </message>
    <message>
        <source>Findings for information</source>
        <translation>仅供参考的发现</translation>
    </message>
    <message>
        <source>The boundary “{layer}” has no place in the parcels' CRS ({crs}): correct one of the two.</source>
        <translation>边界“{layer}”在地块的坐标参照系（{crs}）中没有位置：请更正其中之一。</translation>
    </message>
    <message>
        <source>The boundary “{layer}” has no polygons: choose the layer of the area, or leave it empty.</source>
        <translation>边界“{layer}”没有多边形：请选择该区域的图层，或留空。</translation>
    </message>
    <message>
        <source>Invalid geometry</source>
        <translation>几何无效</translation>
    </message>
    <message>
        <source>No geometry</source>
        <translation>无几何</translation>
    </message>
    <message>
        <source>No area</source>
        <translation>无面积</translation>
    </message>
    <message>
        <source>Exact duplicate</source>
        <translation>完全重复</translation>
    </message>
    <message>
        <source>Parcel within a parcel</source>
        <translation>地块套地块</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>空隙</translation>
    </message>
    <message>
        <source>Outside the boundary</source>
        <translation>超出边界</translation>
    </message>
    <message>
        <source>Sliver</source>
        <translation>细条</translation>
    </message>
    <message>
        <source>Below the least area</source>
        <translation>小于最小面积</translation>
    </message>
    <message>
        <source>No id</source>
        <translation>无标识</translation>
    </message>
    <message>
        <source>Id used twice</source>
        <translation>标识重复</translation>
    </message>
    <message>
        <source>Date missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>Dates contradict</source>
        <translation>日期矛盾</translation>
    </message>
    <message>
        <source>Protected after the cut-off</source>
        <translation>截止日期后才受保护</translation>
    </message>
    <message>
        <source>Evidence missing</source>
        <translation>缺少证据</translation>
    </message>
    <message>
        <source>Basis does not fit the status</source>
        <translation>依据与状态不符</translation>
    </message>
    <message>
        <source>Area attribute differs</source>
        <translation>面积属性不符</translation>
    </message>
    <message>
        <source>a ring has too few points to enclose land</source>
        <translation>某个环的点数过少，围不出土地</translation>
    </message>
    <message>
        <source>a ring does not end where it begins</source>
        <translation>某个环的终点不在起点</translation>
    </message>
    <message>
        <source>a coordinate is not a number</source>
        <translation>某个坐标不是数字</translation>
    </message>
    <message>
        <source>its border crosses itself</source>
        <translation>边界自相交</translation>
    </message>
    <message>
        <source>a ring touches or crosses itself</source>
        <translation>某个环自接触或自相交</translation>
    </message>
    <message>
        <source>a ring is there twice</source>
        <translation>某个环出现两次</translation>
    </message>
    <message>
        <source>a hole lies outside the parcel</source>
        <translation>某个孔洞在地块之外</translation>
    </message>
    <message>
        <source>a hole lies within a hole</source>
        <translation>孔洞中有孔洞</translation>
    </message>
    <message>
        <source>a part lies within another part</source>
        <translation>某个部分位于另一部分之内</translation>
    </message>
    <message>
        <source>a hole cuts it in two</source>
        <translation>孔洞把它切成两半</translation>
    </message>
    <message>
        <source>an edge goes the long way round the earth</source>
        <translation>某条边绕了地球的远路</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>Parcel {parcel} ({area} ha) lies wholly outside the boundary: move it, or delete it.</source>
        <translation>地块 {parcel}（{area} 公顷）完全在边界之外：请移动或删除它。</translation>
    </message>
    <message>
        <source>Parcel {parcel} is not valid: {fault}. Make it valid, or draw its border anew.</source>
        <translation>地块 {parcel} 无效：{fault}。请使其有效，或重新绘制边界。</translation>
    </message>
    <message>
        <source>Parcel {parcel} has no geometry: draw it, or delete it.</source>
        <translation>地块 {parcel} 没有几何：请绘制或删除它。</translation>
    </message>
    <message>
        <source>Parcel {parcel} encloses no land: draw it anew, or delete it.</source>
        <translation>地块 {parcel} 没有围出土地：请重新绘制或删除它。</translation>
    </message>
    <message>
        <source>Parcels {parcel} and {other} are the same land: {area} ha and {tonnes} tCO2e count twice. Drop one of them.</source>
        <translation>地块 {parcel} 和 {other} 是同一块土地：{area} 公顷和 {tonnes} 吨二氧化碳当量重复计算。请删除其一。</translation>
    </message>
    <message>
        <source>Parcel {other} lies within parcel {parcel}: {area} ha and {tonnes} tCO2e count twice. Trim one of them.</source>
        <translation>地块 {other} 位于地块 {parcel} 之内：{area} 公顷和 {tonnes} 吨二氧化碳当量重复计算。请修剪其一。</translation>
    </message>
    <message>
        <source>Parcels {parcel} and {other} overlap: {area} ha and {tonnes} tCO2e count twice. Trim one of them to the other.</source>
        <translation>地块 {parcel} 和 {other} 重叠：{area} 公顷和 {tonnes} 吨二氧化碳当量重复计算。请将其一修剪到另一个的边界。</translation>
    </message>
    <message>
        <source>{area} ha between the parcels belong to none: fill the gap, or leave it if it is meant.</source>
        <translation>地块之间有 {area} 公顷不属于任何地块：请填补空隙；若本应如此，则保留。</translation>
    </message>
    <message>
        <source>Of parcel {parcel}, {area} ha lie outside the boundary: trim it, or correct one.</source>
        <translation>地块 {parcel} 有 {area} 公顷在边界之外：请修剪它，或更正其中之一。</translation>
    </message>
    <message>
        <source>Parcel {parcel} is {width_m} m wide on average, less than {least_m} m: merge it with another.</source>
        <translation>地块 {parcel} 平均宽 {width_m} 米，小于 {least_m} 米：请与另一地块合并。</translation>
    </message>
    <message>
        <source>Parcel {parcel} has {area} ha, less than the least area of {least_ha} ha: merge it or leave it.</source>
        <translation>地块 {parcel} 有 {area} 公顷，小于最小面积 {least_ha} 公顷：请合并或保留。</translation>
    </message>
    <message>
        <source>The parcel with the number {parcel} has no id: give it one.</source>
        <translation>编号为 {parcel} 的地块没有标识：请给出一个。</translation>
    </message>
    <message>
        <source>{count} parcels have the id {id}: give all but one a new id.</source>
        <translation>{count} 个地块使用标识 {id}：请给其余地块新的标识，只保留一个。</translation>
    </message>
    <message>
        <source>Parcel {parcel} is {status}, and the date “{field}” is missing: enter it.</source>
        <translation>地块 {parcel} 的状态为{status}，但缺少日期“{field}”：请填写。</translation>
    </message>
    <message>
        <source>Of parcel {parcel}, “{field}” is {until}, before {since} when it begins: correct one of the two.</source>
        <translation>地块 {parcel} 的“{field}”为 {until}，早于开始日期 {since}：请更正其中之一。</translation>
    </message>
    <message>
        <source>Parcel {parcel} is protected since {since}, after the cut-off of {cutoff}: by the rules it is tradeable.</source>
        <translation>地块 {parcel} 自 {since} 起受保护，晚于截止日期 {cutoff}：按规则它是可交易的。</translation>
    </message>
    <message>
        <source>Parcel {parcel} is {status}, and “{field}” is missing: enter it.</source>
        <translation>地块 {parcel} 的状态为{status}，但缺少“{field}”：请填写。</translation>
    </message>
    <message>
        <source>The basis of parcel {parcel} does not go with its status: choose another basis.</source>
        <translation>地块 {parcel} 的依据与其状态不符：请选择其他依据。</translation>
    </message>
    <message>
        <source>Parcel {parcel} says {given} ha, and is {measured} ha on the ellipsoid: measure its area anew.</source>
        <translation>地块 {parcel} 标为 {given} 公顷，而在椭球面上为 {measured} 公顷：请重新测量面积。</translation>
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
What the country calls a forest is picked once (LULUCF rules, paragraph 20): least crown cover 10 to 30 %, least area 0.05 to 1 ha, least height 2 to 5 m. It is used wherever a map of tree cover becomes forest. All three are given, or none; it can be set later, too.
An existing workspace with parcels or accounts in it is never overwritten.</source>
        <translation>新建工作区：一个 GeoPackage 文件，包含一个国家或地区的地块、权利所有人、设置和账目，以及样式和表单。
期间以年计；年度预算为可交易储量除以期间年数。在截止日 2005 年 12 月 6 日受法律保护的土地视为受保护。是否不可开发以加入日为准。
无论使用何种坐标参照系，面积都在椭球面上量算；未选择时采用边界图层的坐标参照系，否则为 EPSG:4326。多个边界多边形合为一个。
国家对森林的定义只选定一次（LULUCF 规则第 20 段）：最低树冠覆盖率 10 至 30 %，最小面积 0.05 至 1 公顷，最低树高 2 至 5 米。凡由树木覆盖图得出森林之处都使用它。三项都填或都不填；也可以以后再设定。
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
        <source>“{subject}” is nothing that is reviewed: use one of {known}.</source>
        <translation>“{subject}”不是审核的对象：请使用 {known} 之一。</translation>
    </message>
    <message>
        <source>“{subject}” is no verdict: use one of {known}.</source>
        <translation>“{subject}”不是判定：请使用 {known} 之一。</translation>
    </message>
    <message>
        <source>“{subject}” does not say how sure you are: use one of {known}.</source>
        <translation>“{subject}”未说明把握程度：请使用 {known} 之一。</translation>
    </message>
    <message>
        <source>Nothing is chosen: choose the parcel or the event that you decide on.</source>
        <translation>未选择任何对象：请选择要判定的地块或事件。</translation>
    </message>
    <message>
        <source>“{subject}” is no name of a reader: type your name, of at most {longest} characters, at the top of the Review panel.</source>
        <translation>“{subject}”不是判读员姓名：请在“审核”面板顶部输入您的姓名，最多 {longest} 个字符。</translation>
    </message>
    <message>
        <source>A consensus was found on “{subject}” already, so single answers stay as they are: change the consensus instead.</source>
        <translation>“{subject}”已有共识，各自的答案保持不变：请更改共识。</translation>
    </message>
    <message>
        <source>A consensus on “{subject}” needs the answers of two readers, and there are {readers}: let another reader answer first.</source>
        <translation>“{subject}”的共识需要两位判读员的答案，现有 {readers} 个：请先让另一位判读员作答。</translation>
    </message>
    <message>
        <source>{subject} tCO2e at stake is no amount: give 0 or more.</source>
        <translation>涉及量 {subject} tCO2e 不是有效数量：请给出 0 或更大的数。</translation>
    </message>
    <message>
        <source>A random share of {subject} is none: give a number from 0 to 1.</source>
        <translation>随机比例 {subject} 无效：请给出 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>“{subject}” is no seed: give a whole number.</source>
        <translation>“{subject}”不是种子：请给出整数。</translation>
    </message>
    <message>
        <source>You have given no answer on “{subject}” yet, so there is none to take back.</source>
        <translation>您对“{subject}”还没有给出答案，没有可撤回的。</translation>
    </message>
    <message>
        <source>There is no set of equations “{subject}”: use one of {known}.</source>
        <translation>没有方程组“{subject}”：请用 {known} 之一。</translation>
    </message>
    <message numerus="yes">
        <source>%n of {trees} tree(s) are outside of the range that “{subject}” was fitted to ({named}); they are counted all the same.</source>
        <translation><numerusform>{trees} 棵树中有 %n 棵超出“{subject}”拟合时的范围（{named}）；它们仍然计入。</numerusform></translation>
    </message>
    <message>
        <source>The range of trees that “{subject}” was fitted to is not known here, so it is not checked (trees: {trees}).</source>
        <translation>此处不知“{subject}”拟合所用树木的范围，因此不作检查（树木数：{trees}）。</translation>
    </message>
    <message>
        <source>“{subject}” takes the diameter at the root collar, not at breast height (trees: {trees}): see that it was measured there.</source>
        <translation>“{subject}”用的是根颈处直径，而非胸高直径（树木数：{trees}）：请确认是在根颈处测量的。</translation>
    </message>
    <message numerus="yes">
        <source>%n of {trees} tree(s) are of no species or group that has an equation ({named}): they take “{subject}”.</source>
        <translation><numerusform>{trees} 棵树中有 %n 棵的树种或组没有自己的方程（{named}）：对它们使用“{subject}”。</numerusform></translation>
    </message>
    <message>
        <source>The species “{subject}” has two equations: give it one.</source>
        <translation>树种“{subject}”有两个方程：请只给一个。</translation>
    </message>
    <message>
        <source>There is no formula yet, or it has more than {most} characters.</source>
        <translation>尚无公式，或公式超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The formula cannot be read at “{near}”: see that brackets are closed and that each * is written, as in 0.1 * D^2.5.</source>
        <translation>公式在“{near}”处无法读取：请检查括号是否闭合，每个 * 是否写出，如 0.1 * D^2.5。</translation>
    </message>
    <message>
        <source>The formula has a comma ({subject}): write decimals with a point, as in 0.1.</source>
        <translation>公式中有逗号（{subject}）：小数请用点号，如 0.1。</translation>
    </message>
    <message>
        <source>“{subject}” has no place in a formula: use numbers, D, H, WD, E, + - * / ^ and ().</source>
        <translation>公式中不能有“{subject}”：请用数字、D、H、WD、E、+ - * / ^ 和 ()。</translation>
    </message>
    <message>
        <source>“{subject}” is no measure of a tree: use {known} (cm, m, g/cm³, no unit).</source>
        <translation>“{subject}”不是树木的测量值：请用 {known}（cm、m、g/cm³、无单位）。</translation>
    </message>
    <message>
        <source>There is no function “{subject}”: use one of {known}.</source>
        <translation>没有函数“{subject}”：请用 {known} 之一。</translation>
    </message>
    <message>
        <source>“{subject}” takes one value in brackets, as in {subject}(D).</source>
        <translation>“{subject}”在括号中取一个值，如 {subject}(D)。</translation>
    </message>
    <message>
        <source>The formula has no diameter: write D for it (cm).</source>
        <translation>公式中没有胸径：请用 D 表示（cm）。</translation>
    </message>
    <message>
        <source>For a tree of {diameter} cm the formula gives {value}: see that it gives kilograms above 0.</source>
        <translation>对一棵 {diameter} cm 的树，公式得出 {value}：请确保结果为大于 0 的千克数。</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>附上证据</translation>
    </message>
    <message>
        <source>Attaches files, photos, a link, a layer or a note to the parcels that are named, in a layer, or of a status. Files are copied into the folder beside the workspace that has its name and “.evidence”, and are known by the SHA-256 of their content: the same content is kept once. A photo says itself when and where it was taken.</source>
        <translation>把文件、照片、链接、图层或笔记附到指名的、图层中的或某种状态的地块上。文件会复制到工作区旁边以其名称加“.evidence”命名的文件夹中，按内容的 SHA-256 识别：相同内容只保留一份。照片自己会说明何时何地拍摄。</translation>
    </message>
    <message>
        <source>SUPPORTS says what it shows: law, treaty, dates, threat, constraint, exclusion, measure, stock, holder, boundary or other. What a status requires is in the report of the evidence.</source>
        <translation>SUPPORTS 说明它证明什么：law、treaty、dates、threat、constraint、exclusion、measure、stock、holder、boundary 或 other。每种状态必须有什么见证据报告。</translation>
    </message>
    <message>
        <source>Who attached what and when is one entry of the journal. Of links only the address is kept (http, https or file, without passwords); of layers the source without passwords, and a fingerprint.</source>
        <translation>谁在何时附上什么是日志中的一条。链接只记地址（http、https 或 file，不含密码）；图层记不含密码的来源和指纹。</translation>
    </message>
    <message>
        <source>Files and photos</source>
        <translation>文件和照片</translation>
    </message>
    <message>
        <source>Link (https://…)</source>
        <translation>链接（https://…）</translation>
    </message>
    <message>
        <source>Title (empty: the name of the file, link or layer)</source>
        <translation>标题（留空：文件、链接或图层的名称）</translation>
    </message>
    <message>
        <source>Pieces of evidence</source>
        <translation>证据件数</translation>
    </message>
    <message>
        <source>New attachments (piece, parcel, purpose)</source>
        <translation>新的附件（件、地块、目的）</translation>
    </message>
    <message>
        <source>Attachments that were there already</source>
        <translation>原已附上的</translation>
    </message>
    <message>
        <source>Ids of the pieces of evidence</source>
        <translation>证据的编号</translation>
    </message>
    <message>
        <source>Say which parcels the evidence is for: by PARCELS, by the layer INPUT, or by STATUS.</source>
        <translation>请说明证据属于哪些地块：用 PARCELS、图层 INPUT 或 STATUS。</translation>
    </message>
    <message>
        <source>Only parcels of this status</source>
        <translation>只要这种状态的地块</translation>
    </message>
    <message>
        <source>{number} parcels are called “{name}”: give the id instead ({ids}).</source>
        <translation>有 {number} 个地块叫“{name}”：请改用编号（{ids}）。</translation>
    </message>
    <message>
        <source>The workspace has no saved parcel “{name}”: give its id or its name, or save it first.</source>
        <translation>工作区中没有已保存的地块“{name}”：请给出它的编号或名称，或先保存。</translation>
    </message>
    <message>
        <source>Export the evidence</source>
        <translation>导出证据</translation>
    </message>
    <message>
        <source>Writes all that is attached to the parcels, as a new folder, as a ZIP archive, or as both: the files; manifest.json with the parcels, what each requires and lacks, the pieces, who attached them when, and the hash of the journal's last entry; parcels.geojson; evidence.csv; index.html to read; and SHA256SUMS.</source>
        <translation>把地块所附的一切写成新文件夹、ZIP 压缩包或两者：文件；manifest.json（地块、各自必须有和缺少的、证据、谁在何时附上，以及日志最后一条的哈希值）；parcels.geojson；evidence.csv；供阅读的 index.html；以及 SHA256SUMS。</translation>
    </message>
    <message>
        <source>Whoever gets the bundle checks it with “sha256sum -c SHA256SUMS” in its folder, without this plugin. Files that are missing or changed are left out and named with their state; layers are named with their source and fingerprint, not copied.</source>
        <translation>收到的人在其文件夹中用“sha256sum -c SHA256SUMS”核对，不需要本插件。缺失或已改动的文件不收入，但会列出其状态；图层列出来源和指纹，不复制。</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>ZIP 压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Files in the bundle</source>
        <translation>包中的文件</translation>
    </message>
    <message>
        <source>Files left out: missing or changed</source>
        <translation>未收入的文件：缺失或已改动</translation>
    </message>
    <message>
        <source>Parcels that lack something</source>
        <translation>有所缺少的地块</translation>
    </message>
    <message>
        <source>First page of the bundle</source>
        <translation>包的首页</translation>
    </message>
    <message>
        <source>Say where the bundle goes: give FOLDER, ARCHIVE, or both.</source>
        <translation>请说明包写到哪里：给出 FOLDER、ARCHIVE 或两者。</translation>
    </message>
    <message>
        <source>There are no such parcels: choose others, or none to export the evidence of all.</source>
        <translation>没有这样的地块：请选别的，或不选以导出全部地块的证据。</translation>
    </message>
    <message>
        <source>Report of the evidence</source>
        <translation>证据报告</translation>
    </message>
    <message>
        <source>Lists for each saved parcel what its status requires, what of it is there, what is lacking, and which attached files are missing or not what was attached. Required are the fields that the mechanism's rules name, and documents by a table: a protected parcel needs its act of designation or its listing under the convention, a threatened one that and a proof of the threat, an inaccessible one a proof of the constraint, an excluded one a proof of the loss of control. A file or layer that is missing or changed supports nothing.</source>
        <translation>列出每个已保存地块的状态必须有什么、已有什么、缺少什么，以及哪些附件缺失或与附上时不同。必需的是机制规则所列的字段，以及一张表所列的文件：受保护地块需要划定文件或公约列入文件，受威胁地块需要划定文件和威胁证明，不可开发地块需要限制因素证明，排除地块需要失去控制的证明。缺失或已改动的文件或图层不能证明任何东西。</translation>
    </message>
    <message>
        <source>“required”, “has” and “lacks” hold names of fields (such as legal_ref) and what a document supports (such as law), with commas. Texts that a spreadsheet would take for a formula have an apostrophe before them.</source>
        <translation>“required”“has”“lacks”中是字段名（如 legal_ref）和文件所证明的内容（如 law），以逗号分隔。电子表格会当作公式的文字前面加了撇号。</translation>
    </message>
    <message>
        <source>A country with other rules lays a file requirements.json into the folder of its evidence, of the form of resources/tables/evidence.json in the plugin.</source>
        <translation>规则不同的国家可把文件 requirements.json 放进证据文件夹，格式同插件中的 resources/tables/evidence.json。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.1, Annex I, FAQ 12.</source>
        <translation>规则：陆地碳小组，3.2.1 节、附件一、常见问题 12。</translation>
    </message>
    <message>
        <source>Evidence by parcel</source>
        <translation>各地块的证据</translation>
    </message>
    <message>
        <source>Parcels that lack nothing</source>
        <translation>什么都不缺的地块</translation>
    </message>
    <message>
        <source>Parcels with a file or layer that is missing or changed</source>
        <translation>有缺失或改动的文件或图层的地块</translation>
    </message>
    <message>
        <source>Files that are missing</source>
        <translation>缺失的文件</translation>
    </message>
    <message>
        <source>Files that are changed or cannot be read</source>
        <translation>已改动或无法读取的文件</translation>
    </message>
    <message>
        <source>Layers that are missing, changed or cannot be read</source>
        <translation>缺失、改动或无法读取的图层</translation>
    </message>
    <message>
        <source>“{title}” is {state}.</source>
        <translation>“{title}”：{state}。</translation>
    </message>
    <message>
        <source>No parcel is chosen: select the parcels that the evidence is for.</source>
        <translation>没有选择地块：请选择证据所属的地块。</translation>
    </message>
    <message>
        <source>There is nothing to attach: give a file, a link, a layer or a note.</source>
        <translation>没有可附的内容：请给出文件、链接、图层或笔记。</translation>
    </message>
    <message>
        <source>“{subject}” is nothing that evidence supports: use one of {known}.</source>
        <translation>证据不能证明“{subject}”：请用 {known} 之一。</translation>
    </message>
    <message>
        <source>“{subject}” is no kind of evidence: use one of {known}.</source>
        <translation>“{subject}”不是证据的种类：请用 {known} 之一。</translation>
    </message>
    <message>
        <source>“{subject}” is attached to these parcels already, for the same purpose: nothing was changed.</source>
        <translation>“{subject}”已为同一目的附在这些地块上：没有任何改动。</translation>
    </message>
    <message>
        <source>Say why the evidence is detached: the reason stays in the journal for good.</source>
        <translation>请说明为什么取下证据：理由会永久留在日志中。</translation>
    </message>
    <message>
        <source>“{subject}” is not attached to these parcels: nothing was changed.</source>
        <translation>“{subject}”没有附在这些地块上：没有任何改动。</translation>
    </message>
    <message>
        <source>The file “{subject}” was not taken in, so it is no evidence: attach the file itself.</source>
        <translation>文件“{subject}”没有收进来，因此不是证据：请附上文件本身。</translation>
    </message>
    <message>
        <source>The layer “{subject}” has no source that could be found again: save it.</source>
        <translation>图层“{subject}”没有可以再找到的来源：请先保存它。</translation>
    </message>
    <message>
        <source>The note is empty: write down what it shall say.</source>
        <translation>笔记是空的：请写下内容。</translation>
    </message>
    <message>
        <source>Parcel {subject}: its status requires a document ({supports}).</source>
        <translation>地块 {subject}：其状态必须有文件（{supports}）。</translation>
    </message>
    <message>
        <source>The table of required documents {subject} cannot be used ({detail}): mend it, or take it away to go by the usual table.</source>
        <translation>无法使用必需文件表 {subject}（{detail}）：请改正，或拿走它以采用通常的表。</translation>
    </message>
    <message>
        <source>The address is empty or longer than {most} characters: give a shorter one.</source>
        <translation>地址为空或超过 {most} 个字符：请给出更短的地址。</translation>
    </message>
    <message>
        <source>“{subject}” is not an address that can be kept: it must begin with https://, http:// or file:///.</source>
        <translation>“{subject}”不是可以记下的地址：必须以 https://、http:// 或 file:/// 开头。</translation>
    </message>
    <message>
        <source>The address “{subject}” has blanks or other signs that addresses do not have: copy it again.</source>
        <translation>地址“{subject}”含有空格或地址中不会有的符号：请重新复制。</translation>
    </message>
    <message>
        <source>The address {subject} carries a user name or password: take it out, it would be kept for good.</source>
        <translation>地址 {subject} 带有用户名或密码：请去掉，否则会永久保留。</translation>
    </message>
    <message>
        <source>The address “{subject}” names no place: give it whole, such as https://example.org/act or file:///folder/act.pdf.</source>
        <translation>地址“{subject}”没有指明位置：请完整给出，例如 https://example.org/act 或 file:///folder/act.pdf。</translation>
    </message>
    <message>
        <source>A note is about “{subject}”, which is not known: a note is about one of {known}. Correct it in the table of notes, then merge again.</source>
        <translation>记录的对象“{subject}”未知：记录的对象应为{known}之一。请在记录表中更正，然后重新合并。</translation>
    </message>
    <message>
        <source>What the note is about ({subject}) is not in this workspace any more: read the note, and decide on the parcels or plots that are there now.</source>
        <translation>记录的对象（{subject}）已不在此工作区中：请阅读记录，并对现有的地块或样地做出判定。</translation>
    </message>
    <message>
        <source>“{subject}” is not in this workspace any more: decide on the parcels that are there now.</source>
        <translation>“{subject}”已不在此工作区：请对现有的地块作出判定。</translation>
    </message>
    <message>
        <source>“{subject}” was signed off and reopened on one side only, so the answer of {reader} belongs to another round of its review: if it still holds, {reader} answers again here, in the Review panel.</source>
        <translation>“{subject}”只在一方签核后重新开启过，因此{reader}的回答属于另一轮审核：若仍然成立，请{reader}在此处的审核面板中重新作答。</translation>
    </message>
    <message>
        <source>{reader} answered otherwise after this note or answer was made, or it does not say when it was made: if it still holds, answer so again in the Review panel.</source>
        <translation>{reader}在此记录或回答之后作出了不同的回答，或者其中没有注明时间：若仍然成立，请在审核面板中重新这样作答。</translation>
    </message>
    <message>
        <source>Forest: least crown cover (%, 10 to 30)</source>
        <translation>森林：最低树冠覆盖率（%，10 至 30）</translation>
    </message>
    <message>
        <source>Forest: least area (ha, 0.05 to 1)</source>
        <translation>森林：最小面积（公顷，0.05 至 1）</translation>
    </message>
    <message>
        <source>Forest: least height of trees (m, 2 to 5)</source>
        <translation>森林：最低树高（米，2 至 5）</translation>
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
        <source>The workspace {subject} is of an older version: open it once to bring it up to date, then verify its ledger again.</source>
        <translation>工作区 {subject} 是较早的版本：请打开一次以更新，然后再核验其账本。</translation>
    </message>
    <message>
        <source>{overlap_ha} ha of these losses ({overlap_tco2e} tCO2e, parcels {subject}) are in the accounts of the same year already, by the entries {entries}: leave them out, or correct those entries to nought first. Nothing was entered.</source>
        <translation>这些损失中有 {overlap_ha} 公顷（{overlap_tco2e} tCO2e，地块 {subject}）已由条目 {entries} 计入同一年的账目：请不要再录入，或先将这些条目更正为零。未录入任何内容。</translation>
    </message>
    <message>
        <source>{overlap_ha} ha ({overlap_tco2e} tCO2e) would be entered twice, because losses of the parcels {subject} lie on each other: choose one map, or repair the parcels' overlap. Nothing was entered.</source>
        <translation>{overlap_ha} 公顷（{overlap_tco2e} tCO2e）会被录入两次，因为地块 {subject} 的损失互相重叠：请只选一幅图，或修正地块的重叠。未录入任何内容。</translation>
    </message>
    <message>
        <source>Losses near by were entered in the meantime ({events} entries, {tco2e} tCO2e: {entries}): look at what would be entered once more, then enter it. Nothing was entered.</source>
        <translation>其间已有人录入了附近的损失（{events} 条条目，{tco2e} tCO2e：{entries}）：请再看一次将录入的内容，然后录入。未录入任何内容。</translation>
    </message>
    <message>
        <source>The loss on parcel {subject} ({first} to {last}) lies before the joining date {joined}, on which the whole stock was measured: choose later years.</source>
        <translation>地块 {subject} 上的损失（{first} 至 {last}）早于加入日期 {joined}，而全部储量是在该日测量的：请选择之后的年份。</translation>
    </message>
    <message>
        <source>The loss on parcel {subject} is dated {first} to {last}, which is no calendar year and lies in no single accounting year (they begin on the day of {joined}): choose a map that dates it more closely.</source>
        <translation>地块 {subject} 上的损失日期为 {first} 至 {last}，既不是一个日历年，也不在同一核算年内（核算年自 {joined} 这一天起算）：请选择日期更精确的图。</translation>
    </message>
    <message>
        <source>There are no losses to enter: choose other years, parcels or another map.</source>
        <translation>没有可录入的损失：请选择其他年份、地块或另一幅图。</translation>
    </message>
    <message>
        <source>What the map shows on parcel {subject} is no loss of carbon ({type}): leave it out.</source>
        <translation>图上地块 {subject} 显示的不是碳损失（{type}）：请不要录入。</translation>
    </message>
    <message>
        <source>A loss names no parcel: count the losses by parcel first.</source>
        <translation>有一项损失没有指明地块：请先按地块统计损失。</translation>
    </message>
    <message>
        <source>The loss on parcel {subject} has no area ({value} ha): count it again.</source>
        <translation>地块 {subject} 上的损失没有面积（{value} 公顷）：请重新统计。</translation>
    </message>
    <message>
        <source>The loss on parcel {subject} has no place on the map: count it again.</source>
        <translation>地块 {subject} 上的损失在地图上没有位置：请重新统计。</translation>
    </message>
    <message>
        <source>The loss on parcel {subject} has no amount in tCO2e: choose a map of carbon density that covers it.</source>
        <translation>地块 {subject} 上的损失没有 tCO2e 数量：请选择覆盖该处的碳密度图。</translation>
    </message>
    <message>
        <source>The map that shows the losses has no name: give it one.</source>
        <translation>显示损失的图没有名称：请为其命名。</translation>
    </message>
    <message>
        <source>The entry {subject} was a loss seen on a map and was corrected to nought, so that its place is free for others: enter the loss anew instead of correcting it again.</source>
        <translation>条目 {subject} 是图上显示的损失，已被更正为零，其位置可供其他条目使用：请重新录入该损失，而不要再次更正。</translation>
    </message>
    <message>
        <source>{area_ha} ha of the events lie where the map “{raster}” has no data: whether they are on forest is not known, and they do not count. Choose a map of tree cover without gaps there.</source>
        <translation>有 {area_ha} 公顷的事件位于地图“{raster}”无数据之处：无法得知该处是否为森林，因此不计入。请选择在该处没有空缺的树木覆盖图。</translation>
    </message>
    <message>
        <source>{area_ha} ha of land was kept in {year}, but the stack has no data of it afterwards (first in “{raster}”): whether and when it was lost is not known, and it does not count. Fill the gaps of the maps; if they mean that the land was lost, let a code of its own say so, not nodata.</source>
        <translation>有 {area_ha} 公顷土地在 {year} 年仍保有，但其后序列无数据（首先见于“{raster}”）：无法得知是否以及何时损失，因此不计入。请补全地图的空缺；如果空缺表示该处已损失，请用单独的代码而不是无数据值来表示。</translation>
    </message>
    <message>
        <source>The parcel {subject} has emissions of {tco2e} tCO2e in {year} already that were entered without a place: make sure that they are not the same losses.</source>
        <translation>地块 {subject} 在 {year} 年已有 {tco2e} tCO2e 的排放量，录入时没有位置：请确认它们不是同一损失。</translation>
    </message>
    <message>
        <source>The accounts have emissions of {tco2e} tCO2e in {year} that name no parcel: make sure that these losses are not among them.</source>
        <translation>账目在 {year} 年有 {tco2e} tCO2e 的排放量未指明地块：请确认这些损失不在其中。</translation>
    </message>
    <message>
        <source>The proposal {subject} was decided already, perhaps by somebody else: look at the list again.</source>
        <translation>建议 {subject} 已有决定，可能由他人作出：请再看一次列表。</translation>
    </message>
    <message>
        <source>A forest's least crown cover of {value} % is outside the rules: give {low} to {high} %.</source>
        <translation>森林最低树冠覆盖率 {value} % 超出规则范围：请填 {low} 至 {high} %。</translation>
    </message>
    <message>
        <source>A forest's least area of {value} ha is outside the rules: give {low} to {high} ha.</source>
        <translation>森林最小面积 {value} 公顷超出规则范围：请填 {low} 至 {high} 公顷。</translation>
    </message>
    <message>
        <source>A forest's least height of {value} m is outside the rules: give {low} to {high} m.</source>
        <translation>森林最低树高 {value} 米超出规则范围：请填 {low} 至 {high} 米。</translation>
    </message>
    <message>
        <source>The forest definition lacks a value: give crown cover, area and height, or none of them.</source>
        <translation>森林定义缺少一个数值：请填写树冠覆盖率、面积和树高，或三项都不填。</translation>
    </message>
    <message>
        <source>Whole cells of “{raster}” are counted where their centre lies in a parcel: a rule to check other figures by, not the exact one.</source>
        <translation>计入“{raster}”中中心落在地块内的整个像元：此规则用于核对其他数字，并非精确规则。</translation>
    </message>
    <message>
        <source>{count} maps cannot be compared: choose two to {most}.</source>
        <translation>无法比较 {count} 幅图：请选择二至 {most} 幅。</translation>
    </message>
    <message>
        <source>Comparison of loss maps</source>
        <translation>损失图的比较</translation>
    </message>
    <message>
        <source>Hectares and tCO2e that all, some or only one of several loss maps show, by parcel and year.</source>
        <translation>按地块和年份给出若干损失图中全部、部分或仅一幅所显示的公顷数和 tCO2e。</translation>
    </message>
    <message>
        <source>loss,agreement,comparison,alerts,double counting,parcels</source>
        <translation>损失,一致性,比较,预警,重复计算,地块</translation>
    </message>
    <message>
        <source>Maps agree only in the same year (otherwise: within the years chosen)</source>
        <translation>仅同一年份才算一致（否则：在所选年份范围内）</translation>
    </message>
    <message>
        <source>Years of one map against years of another</source>
        <translation>一幅图的年份与另一幅图的年份对照</translation>
    </message>
    <message>
        <source>Agreement by parcel and year</source>
        <translation>按地块和年份的一致情况</translation>
    </message>
    <message>
        <source>“{raster}” shows {area} ha.</source>
        <translation>“{raster}”显示 {area} ha。</translation>
    </message>
    <message>
        <source>All maps show {all} ha, any of them {any} ha. Added up, the maps would count {double} ha more than once.</source>
        <translation>所有图均显示的有 {all} ha，任一图显示的有 {any} ha。若将各图相加，有 {double} ha 会被重复计算。</translation>
    </message>
    <message>
        <source>Area that all maps show (ha)</source>
        <translation>所有图均显示的面积（ha）</translation>
    </message>
    <message>
        <source>Area that any of the maps shows (ha)</source>
        <translation>任一图显示的面积（ha）</translation>
    </message>
    <message>
        <source>Area counted more than once if the maps were added up (ha)</source>
        <translation>若将各图相加会被重复计算的面积（ha）</translation>
    </message>
    <message>
        <source>Area of codes the encoding does not know (ha)</source>
        <translation>编码未列明的代码所占面积（ha）</translation>
    </message>
    <message>
        <source>Area of events where the map of tree cover has no data (ha)</source>
        <translation>树木覆盖图无数据处的事件面积（公顷）</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>There is no map of events: choose at least one.</source>
        <translation>没有事件图：请至少选择一幅。</translation>
    </message>
    <message>
        <source>The first year {first} is after the last year {last}: correct one of them.</source>
        <translation>起始年份 {first} 晚于结束年份 {last}：请更正其中之一。</translation>
    </message>
    <message>
        <source>The map of events “{raster}” is chosen twice: take one of them out.</source>
        <translation>事件图“{raster}”被选了两次：请去掉其中一次。</translation>
    </message>
    <message>
        <source>A least tree cover, or a definition of forest, needs the map of tree cover: choose it.</source>
        <translation>最低树木覆盖度或森林定义需要树木覆盖图：请选择。</translation>
    </message>
    <message>
        <source>The map of tree cover “{raster}” has no limit: give the least tree cover that counts, or the definition of forest.</source>
        <translation>树木覆盖图“{raster}”没有限值：请给出计入的最低树木覆盖度，或森林定义。</translation>
    </message>
    <message>
        <source>The map of heights “{raster}” needs a definition of forest with a least height.</source>
        <translation>树高图“{raster}”需要含最低树高的森林定义。</translation>
    </message>
    <message>
        <source>The rows do not add up to all hectares counted: nothing was written; please report it.</source>
        <translation>各行之和与计入的公顷总数不符：未写入任何内容；请报告此问题。</translation>
    </message>
    <message>
        <source>“{text}” is no entry of the catalogue, no file and no JSON: give one of these, or leave it empty where each map has its legend beside it.</source>
        <translation>“{text}”既不是目录条目，也不是文件或 JSON：请给出其中之一；若每幅图旁边都有图例，可留空。</translation>
    </message>
    <message>
        <source>Maps such as “{entry}” do not say when something happened: choose a map of events.</source>
        <translation>“{entry}”这类图不说明事件发生的时间：请选择事件图。</translation>
    </message>
    <message>
        <source>“{name}” does not say how a map is read: “{field}” cannot be “{value}”.</source>
        <translation>“{name}”未说明如何解读图：“{field}”不能为“{value}”。</translation>
    </message>
    <message>
        <source>“{name}” is not JSON ({detail}): correct it.</source>
        <translation>“{name}”不是 JSON（{detail}）：请更正。</translation>
    </message>
    <message>
        <source>The file “{name}” cannot be read ({detail}): check it, or choose another.</source>
        <translation>无法读取文件“{name}”（{detail}）：请检查，或选择其他文件。</translation>
    </message>
    <message>
        <source>“{raster}” is read by the legend beside it.</source>
        <translation>“{raster}”按其旁边的图例解读。</translation>
    </message>
    <message>
        <source>“{raster}” has no data in any cell and no legend: there is nothing to count in it.</source>
        <translation>“{raster}”的所有像元均无数据，也没有图例：其中没有可计入的内容。</translation>
    </message>
    <message>
        <source>It is not known how the codes of “{raster}” are read: give its encoding, or put a legend of the same name (.json) beside it.</source>
        <translation>不清楚如何解读“{raster}”的代码：请给出其编码，或在旁边放置同名图例（.json）。</translation>
    </message>
    <message>
        <source>“{raster}” is taken for “{entry}” of the catalogue, by its name and values.</source>
        <translation>根据名称和数值，“{raster}”视为目录中的“{entry}”。</translation>
    </message>
    <message>
        <source>The bands of “{raster}” need their years: give “years” in the encoding.</source>
        <translation>“{raster}”的各波段需要年份：请在编码中给出“years”。</translation>
    </message>
    <message>
        <source>The maps of a stack need their years: put one year into the name of each, or give “years” in the encoding, in the order of the maps.</source>
        <translation>序列中的各图需要年份：请在每个文件名中写入一个年份，或在编码中按图的顺序给出“years”。</translation>
    </message>
    <message>
        <source>Enter losses from a map</source>
        <translation>从图录入损失</translation>
    </message>
    <message>
        <source>loss,deforestation,fire,alerts,overlay,entry,emissions</source>
        <translation>损失,毁林,火灾,预警,叠加图,条目,排放量</translation>
    </message>
    <message>
        <source>Enters what a map of events shows of the losses of parcels as emissions of an open year, each with its place, its map and the conditions it was counted by. Hectares and tCO2e are counted from the maps, exactly, by the shares of cells that parcels cover; no figure is typed.</source>
        <translation>将事件图上显示的地块损失作为未关闭年度的排放量录入，每条都附有位置、所用的图和统计条件。公顷数和 tCO2e 均按地块覆盖像元的份额从图上精确统计，不手工输入任何数字。</translation>
    </message>
    <message>
        <source>Maps of events are rasters, layers of polygons with a date, or both (one encoding for each, with | between them). Polygons of a layer that lie on each other in a parcel and year count once, as the earlier event. Points have no area and are refused. With a map of tree cover only what is forest of a polygon counts.</source>
        <translation>事件图可以是栅格、带日期的面图层，或两者兼有（各给一种编码，中间用 | 隔开）。同一图层中在同一地块、同一年份相互重叠的面只计一次，计入较早的事件。点没有面积，不予接受。若有树冠覆盖图，则面中只计属于森林的部分。</translation>
    </message>
    <message>
        <source>No place is entered twice in one year: where losses lie on ones that are entered already, nothing is entered, and it is said how many hectares and tCO2e they share; on request they are left out and the rest is entered. A place is free again when its entry is corrected to nought. Places that were entered in other years are only pointed out.</source>
        <translation>同一年内任何位置都不会录入两次：如果损失与已录入的损失重叠，则不录入，并说明重叠的公顷数和 tCO2e；也可要求略去重叠部分而录入其余部分。条目更正为零后，其位置可再次录入。在其他年份录入过的位置只作提示。</translation>
    </message>
    <message>
        <source>A year is an accounting year, 1, 2, … or the calendar year in which it begins. What a map dates to the day counts in the accounting year that the day lies in; what it dates to a calendar year counts in the accounting year that begins in it. Losses before the joining date are in the stock of that day already, and are refused.</source>
        <translation>年份是核算年：1、2、… 或其开始的日历年。图上精确到日的损失计入该日所在的核算年；只到日历年的损失计入在该年开始的核算年。加入日期之前的损失已反映在该日的储量中，不予录入。</translation>
    </message>
    <message>
        <source>Left out, and told: losses on land without carbon, of one square metre and less, and those dated to more than one year. Tree cover without a limit is judged by the forest definition of the workspace. Try it first with “only show”: nothing is written then.</source>
        <translation>以下损失不录入并予说明：没有碳的土地上的、不超过一平方米的、日期跨越多于一年的。树木覆盖图未给界限时，按工作区的森林定义判断。请先用“只显示”试一次：此时不写入任何内容。</translation>
    </message>
    <message>
        <source>Only show what would be entered and what overlaps; write nothing</source>
        <translation>只显示将录入的内容和重叠部分，不写入</translation>
    </message>
    <message>
        <source>Leave out what is in the accounts of the same year already, and enter the rest</source>
        <translation>略去同一年账目中已有的部分，录入其余部分</translation>
    </message>
    <message>
        <source>Years (1, 2, … or calendar years, with commas; empty: the open year)</source>
        <translation>年份（1、2、… 或日历年，用逗号分隔；留空：未关闭的年度）</translation>
    </message>
    <message>
        <source>First year, in place of a list</source>
        <translation>起始年份（代替列表）</translation>
    </message>
    <message>
        <source>Last year, in place of a list</source>
        <translation>结束年份（代替列表）</translation>
    </message>
    <message>
        <source>Name of the map in the accounts (that of the layer if empty)</source>
        <translation>图在账目中的名称（留空则用图层名称）</translation>
    </message>
    <message>
        <source>Places of the losses</source>
        <translation>损失的位置</translation>
    </message>
    <message>
        <source>Places that are entered already</source>
        <translation>已录入的位置</translation>
    </message>
    <message>
        <source>Losses that are entered [tCO2e]</source>
        <translation>录入的损失 [tCO2e]</translation>
    </message>
    <message>
        <source>Losses that are entered [ha]</source>
        <translation>录入的损失 [公顷]</translation>
    </message>
    <message>
        <source>Entered already [ha]</source>
        <translation>已录入 [公顷]</translation>
    </message>
    <message>
        <source>Entered already [tCO2e]</source>
        <translation>已录入 [tCO2e]</translation>
    </message>
    <message>
        <source>Entries made: {number} ({area} ha, {tonnes} tCO2e).</source>
        <translation>已生成条目：{number} 条（{area} 公顷，{tonnes} tCO2e）。</translation>
    </message>
    <message>
        <source>“{year}” is no year: give whole numbers with commas between them, such as 2021, 2022.</source>
        <translation>“{year}”不是年份：请填写整数并用逗号分隔，例如 2021, 2022。</translation>
    </message>
    <message>
        <source>The map of the workspace has no parcel {parcels}: check the ids, or save the edits.</source>
        <translation>工作区的地图上没有地块 {parcels}：请检查编号，或先保存编辑。</translation>
    </message>
    <message>
        <source>“{layer}” holds points, which have no area: losses are entered from polygons and rasters, whose places are known. Choose such a map, or draw the areas of the events.</source>
        <translation>“{layer}”是点图层，点没有面积：损失须由面图层和栅格录入，因其位置明确。请选择此类图，或绘出事件的范围。</translation>
    </message>
    <message>
        <source>“{layer}” has edits that are not saved: save them first, so that the entries can be traced to what is in its file.</source>
        <translation>“{layer}”有未保存的编辑：请先保存，以便条目可追溯到文件中的内容。</translation>
    </message>
    <message>
        <source>Entering losses needs tonnes: choose at least one map of carbon density.</source>
        <translation>录入损失需要吨数：请至少选择一幅碳密度图。</translation>
    </message>
    <message>
        <source>The map “{path}” has changed since the losses were counted: count them again.</source>
        <translation>图“{path}”在统计损失之后已改变：请重新统计。</translation>
    </message>
    <message>
        <source>“{raster}” has {area} ha in parcels whose code the encoding does not know ({code}): they are not entered. Correct the encoding if they are losses.</source>
        <translation>“{raster}”在地块内有 {area} 公顷的代码不为编码所知（{code}）：这些不会录入。如果它们是损失，请更正编码。</translation>
    </message>
    <message>
        <source>Losses dated {first} to {last} are not entered: they lie in no single accounting year.</source>
        <translation>日期为 {first} 至 {last} 的损失不录入：它们不在同一核算年内。</translation>
    </message>
    <message>
        <source>{area} ha of the losses have no density: they add hectares, but no tonnes.</source>
        <translation>{area} 公顷的损失没有密度：它们计入公顷数，但不计入吨数。</translation>
    </message>
    <message>
        <source>{area} ha of these places were entered in year {year} (entry {entry}), too.</source>
        <translation>这些位置中有 {area} 公顷也曾在第 {year} 年录入（条目 {entry}）。</translation>
    </message>
    <message>
        <source>Entries that would be made: {number} ({area} ha, {tonnes} tCO2e). Nothing was written.</source>
        <translation>将生成的条目：{number} 条（{area} 公顷，{tonnes} tCO2e）。未写入任何内容。</translation>
    </message>
    <message>
        <source>Losses of one square metre and less in a parcel are left out: {area} ha.</source>
        <translation>地块内不超过一平方米的损失不录入：{area} 公顷。</translation>
    </message>
    <message>
        <source>Losses that are in the accounts of the year already are left out: {area} ha.</source>
        <translation>已在该年账目中的损失不再录入：{area} 公顷。</translation>
    </message>
    <message>
        <source>Events of a layer that lie on earlier ones of the same parcel and year are left out: {area} ha.</source>
        <translation>图层中与同一地块、同一年份较早事件重叠的部分已略去：{area} ha。</translation>
    </message>
    <message>
        <source>Losses on land without carbon are left out: {area} ha.</source>
        <translation>没有碳的土地上的损失不录入：{area} 公顷。</translation>
    </message>
    <message>
        <source>The accounts begin on {joined} and have {period} years: give years from {first} to {last} (the calendar year in which the accounting year begins), or 1 to {period}. What was lost before is in the stock of the joining date already.</source>
        <translation>账目自 {joined} 起，共 {period} 年：请填写 {first} 至 {last} 的年份（核算年开始的日历年），或 1 至 {period}。此前的损失已反映在加入日期的储量中。</translation>
    </message>
    <message>
        <source>Losses in the accounts as a layer</source>
        <translation>将账目中的损失输出为图层</translation>
    </message>
    <message>
        <source>Writes the losses that were entered from maps and stand in the accounts as a layer of polygons: parcel, accounting year and calendar year, type, hectares, tCO2e as they stand after corrections, and the map they come from.</source>
        <translation>将从图录入并在账目中有效的损失输出为多边形图层：地块、核算年和日历年、类型、公顷数、更正后的 tCO2e，以及所用的图。</translation>
    </message>
    <message>
        <source>Losses whose entry was corrected to nought are not in it. Without a year it has all years.</source>
        <translation>条目已更正为零的损失不在其中。不填年份则包括所有年份。</translation>
    </message>
    <message>
        <source>Year (1, 2, … or calendar year; empty: all)</source>
        <translation>年份（1、2、… 或日历年；留空：全部）</translation>
    </message>
    <message>
        <source>Losses in the accounts</source>
        <translation>账目中的损失</translation>
    </message>
    <message>
        <source>Number of losses</source>
        <translation>损失数</translation>
    </message>
    <message>
        <source>Area of the losses [ha]</source>
        <translation>损失面积 [公顷]</translation>
    </message>
    <message>
        <source>Losses as they stand [tCO2e]</source>
        <translation>现行有效的损失 [tCO2e]</translation>
    </message>
    <message>
        <source>The definition of forest decides what counts: the least tree cover of {cover} % plays no part.</source>
        <translation>由森林定义决定哪些像元计入：{cover} % 的最低树冠覆盖度不起作用。</translation>
    </message>
    <message>
        <source>Forest is made of “{raster}”: cells with at least {crown} % tree cover, in patches of at least {area} ha (cells that touch at a side or a corner are one patch).</source>
        <translation>森林由“{raster}”得出：树木覆盖度至少 {crown}% 的像元，且所在斑块至少 {area} ha（以边或角相接的像元属于同一斑块）。</translation>
    </message>
    <message>
        <source>“{text}” is no definition of forest: give crown cover in percent, least area in hectares and least height in metres, such as 30/0.5/5.</source>
        <translation>“{text}”不是森林定义：请给出树冠覆盖度（百分比）、最小面积（公顷）和最低树高（米），例如 30/0.5/5。</translation>
    </message>
    <message>
        <source>“{text}” is no definition of forest: {value} is not from {low} to {high}. The rules allow crown cover of 10 to 30 %, an area of 0.05 to 1 ha and a height of 2 to 5 m.</source>
        <translation>“{text}”不是森林定义：{value} 不在 {low} 至 {high} 之间。规则允许的树冠覆盖度为 10–30%，面积为 0.05–1 ha，树高为 2–5 m。</translation>
    </message>
    <message>
        <source>The workspace “{workspace}” has no definition of forest: set one there, or give it here, such as 30/0.5/5.</source>
        <translation>工作区“{workspace}”没有森林定义：请在工作区中设定，或在此给出，例如 30/0.5/5。</translation>
    </message>
    <message>
        <source>Field that names the parcels (the feature's number if empty)</source>
        <translation>命名地块的字段（留空则用要素编号）</translation>
    </message>
    <message>
        <source>Codes the encoding does not know</source>
        <translation>编码未列明的代码</translation>
    </message>
    <message>
        <source>How each raster was read</source>
        <translation>各栅格的读取方式</translation>
    </message>
    <message>
        <source>Losses of parcels by year</source>
        <translation>各地块逐年损失</translation>
    </message>
    <message>
        <source>Hectares and tCO2e that each parcel lost by year and type of event, from maps of events.</source>
        <translation>根据事件图，按年份和事件类型给出每个地块损失的公顷数和 tCO2e。</translation>
    </message>
    <message>
        <source>loss,deforestation,disturbance,fire,alerts,year,Hansen,carbon,parcels</source>
        <translation>损失,毁林,扰动,火灾,预警,年份,Hansen,碳,地块</translation>
    </message>
    <message>
        <source>Summary by group of parcels</source>
        <translation>按地块分组汇总</translation>
    </message>
    <message>
        <source>Losses by parcel, year and type</source>
        <translation>按地块、年份和类型的损失</translation>
    </message>
    <message>
        <source>Parcels hit by events</source>
        <translation>受事件影响的地块</translation>
    </message>
    <message>
        <source>Area of the events in parcels (ha)</source>
        <translation>地块内事件面积（ha）</translation>
    </message>
    <message>
        <source>Carbon of the events, all density maps added (tCO2e)</source>
        <translation>事件的碳量，各密度图相加（tCO2e）</translation>
    </message>
    <message>
        <source>Area of the events without density (ha)</source>
        <translation>没有密度的事件面积（ha）</translation>
    </message>
    <message>
        <source>Area that a stack kept and has no data of afterwards (ha)</source>
        <translation>序列中原本保有、其后无数据的面积（公顷）</translation>
    </message>
    <message>
        <source>Compares two to four maps of the same events: for every parcel and year the hectares and tCO2e that exactly these maps show: all of them, some, or only one. Rows do not overlap: together they are what any of the maps shows.</source>
        <translation>比较同类事件的二至四幅图：按地块和年份给出恰由这些图显示的公顷数和 tCO2e：全部、部分或仅一幅。各行互不重叠：合起来即为任一图所显示的面积。</translation>
    </message>
    <message>
        <source>Encodings: one for all maps, or one for each, in the order of the maps, as a JSON list or separated by |. Maps agree in the same year, or, if you choose so, within all the years chosen (for maps that date events only to spans of years, say).</source>
        <translation>编码：所有图共用一个，或按图的顺序每幅一个，写成 JSON 列表或以 | 分隔。各图在同一年份内算一致；也可选择在所选全部年份内算一致（例如图只把事件定到若干年的时段时）。</translation>
    </message>
    <message>
        <source>The second table sets the years of one map against those of another, all parcels together. DOUBLE_HA are the hectares that would be counted more than once if the maps were added up.</source>
        <translation>第二张表将一幅图的年份与另一幅图的年份对照，所有地块合计。DOUBLE_HA 是若将各图相加会被重复计算的公顷数。</translation>
    </message>
    <message>
        <source>Lists for every parcel how many hectares were lost in each year to each type of event (fire, harvest, deforestation …), and how many tCO2e stood there. One row for each; a pivot table makes any report of it.</source>
        <translation>列出每个地块每年因各类事件（火灾、采伐、毁林等）损失的公顷数，以及该处原有的 tCO2e。每项一行；用数据透视表即可制成任何报表。</translation>
    </message>
    <message>
        <source>Maps of events: one raster, one for each year or month, several bands or rasters of the same land at several dates (a stack), or layers of polygons or points with a date. All are counted in one pass. The same place in two maps counts twice; “Comparison of loss maps” shows where.</source>
        <translation>事件图：一幅栅格，每年或每月一幅，同一土地不同日期的若干波段或栅格（序列），或带日期的多边形或点图层。全部一次读取即可算完。两幅图中的同一地点计算两次；“损失图的比较”可显示其位置。</translation>
    </message>
    <message>
        <source>Rasters and layers together take one encoding, or one for each kind with | between them. With a workspace, the encoding may be the id of one of its own kinds of maps.</source>
        <translation>栅格与图层一起使用时，可给一种编码，或各给一种，中间用 | 隔开。指定工作区后，编码可以是该工作区自有图类的标识。</translation>
    </message>
    <message>
        <source>Polygons that overlap within a parcel, year and type count once. Points count with the hectares of the field “area” of the encoding, else with 0 ha.</source>
        <translation>同一地块、年份和类型中相互重叠的多边形只计一次。点按编码中“area”字段的公顷数计入，否则计 0 ha。</translation>
    </message>
    <message>
        <source>Encoding: how codes become years and types. The id of an entry of the catalogue; or JSON, such as {"scheme": "years", "offset": 2000} for Hansen’s loss year, {"scheme": "stack", "years": [2000, 2010], "kept": [1], "lost": [0]}, {"scheme": "fields", "date": "day"}; or the path of a legend (JSON). Empty: each map's own legend, of the same name beside it. A year that the codes do not say stands in the file's name. Codes the encoding does not know are counted and named, never dropped.</source>
        <translation>编码：代码如何变成年份和类型。可为目录条目的标识；或 JSON，例如 {"scheme": "years", "offset": 2000}（Hansen 损失年份）、{"scheme": "stack", "years": [2000, 2010], "kept": [1], "lost": [0]}、{"scheme": "fields", "date": "day"}；或图例（JSON）的路径。留空：使用每幅图旁边的同名图例。代码未说明的年份取自文件名。编码未列明的代码会计算面积并列出，绝不丢弃。</translation>
    </message>
    <message>
        <source>Each cell counts by the exact share of it that the parcel covers, times the cell's true area on the ellipsoid. The cross-check rule pixel_centre counts whole cells whose centre lies in the parcel, as GDAL does, and adds their number.</source>
        <translation>每个像元按地块覆盖的精确份额乘以该像元在椭球面上的真实面积计入。核对规则 pixel_centre 与 GDAL 相同，计入中心落在地块内的整个像元，并给出其个数。</translation>
    </message>
    <message>
        <source>Years: events dated only to a span of years count in the span's last year, and only if the span lies wholly within the years asked for; what is left out so is said.</source>
        <translation>年份：只定到若干年时段的事件计入该时段的最后一年，且仅当时段完全位于所选年份之内；因此未计入的会予以说明。</translation>
    </message>
    <message>
        <source>Forest: with a map of tree cover, cells count that have at least the percent given, or that are forest by a definition: crown cover, then patches smaller than the least area are dropped (cells that touch at a side or a corner are one patch, measured by true area), then, with a map of heights, cells lower than the least height. Where the map of heights has no data, the height is left open; where that of tree cover has none, events do not count, and their hectares are told.</source>
        <translation>森林：有树木覆盖图时，计入覆盖度至少达到给定百分比的像元，或按定义属于森林的像元：先按树冠覆盖度，再去掉小于最小面积的斑块（以边或角相接的像元属于同一斑块，按真实面积计），若有树高图，再去掉低于最低树高的像元。树高图无数据处不限高度；树木覆盖图无数据处的事件不计入，但会说明其公顷数。</translation>
    </message>
    <message>
        <source>Stacks: where a date has no data, the next one that has some is taken, and the span of the loss is longer. Land that was kept and has no data afterwards is told in hectares, and is in no row.</source>
        <translation>序列：某一时点无数据处，取其后有数据的下一时点，损失的时段相应变长。原本保有、其后无数据的土地会报告其公顷数，但不列入任何一行。</translation>
    </message>
    <message>
        <source>Carbon: density × area of the maps chosen, all in the same unit, added up. Hectares without density stand in without_density_ha and add no tonnes; tco2e is empty where no part of the row has a density. It is what stood there by the map, not what was emitted.</source>
        <translation>碳：所选各图的密度 × 面积，单位须一致，结果相加。没有密度的公顷数列于 without_density_ha，不增加吨数；若该行任何部分都没有密度，tco2e 为空。所得为图上该处原有的碳量，而非排放量。</translation>
    </message>
    <message>
        <source>Maps of events</source>
        <translation>事件图</translation>
    </message>
    <message>
        <source>Encoding: id in the catalogue, JSON, or path of a legend (empty: legends beside the maps)</source>
        <translation>编码：目录中的标识、JSON 或图例路径（留空：图旁边的图例）</translation>
    </message>
    <message>
        <source>Band of the events</source>
        <translation>事件所在波段</translation>
    </message>
    <message>
        <source>Bands of the maps where they differ, one for each with | between them, such as 1|3</source>
        <translation>各图的波段（不同时填写），每幅图一个，以 | 分隔，如 1|3</translation>
    </message>
    <message>
        <source>Workspace whose own kinds of maps the encoding may name, too</source>
        <translation>工作区（编码也可使用其自有图类的标识）</translation>
    </message>
    <message>
        <source>Types of event (none chosen: all)</source>
        <translation>事件类型（不选：全部）</translation>
    </message>
    <message>
        <source>Least confidence of alerts (maps that state none always count)</source>
        <translation>预警的最低置信度（未说明置信度的图始终计入）</translation>
    </message>
    <message>
        <source>Definition of forest: crown %/least ha/least height m, such as 30/0.5/5, or a workspace (.gpkg)</source>
        <translation>森林定义：树冠覆盖度 %/最小面积 ha/最低树高 m，如 30/0.5/5，或工作区（.gpkg）</translation>
    </message>
    <message>
        <source>Map of tree cover in percent</source>
        <translation>树木覆盖图（百分比）</translation>
    </message>
    <message>
        <source>Count cells with at least this tree cover (%)</source>
        <translation>计入树木覆盖度至少达到此值的像元（%）</translation>
    </message>
    <message>
        <source>Map of the height of trees in metres</source>
        <translation>树高图（米）</translation>
    </message>
    <message>
        <source>Maps of carbon density</source>
        <translation>碳密度图</translation>
    </message>
    <message>
        <source>Which cells are a parcel's: exact shares, or whole cells by their centre (a cross-check)</source>
        <translation>哪些像元属于地块：按精确份额，或按中心计整个像元（用于核对）</translation>
    </message>
    <message>
        <source>Field of the parcels' status, for the summary</source>
        <translation>用于汇总的地块状态字段</translation>
    </message>
    <message>
        <source>Field of the parcels' holder, for the summary</source>
        <translation>用于汇总的地块持有人字段</translation>
    </message>
    <message>
        <source>Field of the parcels' project, for the summary</source>
        <translation>用于汇总的地块项目字段</translation>
    </message>
    <message>
        <source>Give one encoding for rasters and one for layers of events, with | between them.</source>
        <translation>请为栅格和事件图层各给一种编码，中间用 | 隔开。</translation>
    </message>
    <message>
        <source>There are {encodings} encodings for {maps} maps: give one for all, or one for each.</source>
        <translation>有 {encodings} 个编码、{maps} 幅图：请给出一个共用编码，或每幅图一个。</translation>
    </message>
    <message>
        <source>“{text}” does not name a band for each of the {maps} maps: write such as 1|3.</source>
        <translation>“{text}”没有为 {maps} 幅图各给出一个波段：请写成如 1|3。</translation>
    </message>
    <message>
        <source>“{raster}” has {area} ha in parcels whose code the encoding does not know ({code}): they are in no row. Correct the encoding if they are events, or list them in it as none.</source>
        <translation>“{raster}”在地块内有 {area} ha 的代码未在编码中列明（{code}）：这些面积不在任何一行中。若属于事件，请更正编码；否则请在编码中将其列为无事件（none）。</translation>
    </message>
    <message>
        <source>Events of {first}–{last} are not counted: the years asked for take only a part of that span.</source>
        <translation>未计入 {first}–{last} 年的事件：所选年份只涵盖该时段的一部分。</translation>
    </message>
    <message>
        <source>{area} ha of the events have no density: they add hectares, but no tonnes.</source>
        <translation>有 {area} ha 的事件没有密度：只计公顷数，不计吨数。</translation>
    </message>
    <message>
        <source>{parcels} parcels of “{layer}” were hit: {area} ha, {tonnes} tCO2e.</source>
        <translation>“{layer}”中有 {parcels} 个地块受影响：{area} ha，{tonnes} tCO2e。</translation>
    </message>
    <message>
        <source>{parcels} parcels of “{layer}” were hit: {area} ha (no density, so no tonnes).</source>
        <translation>“{layer}”中有 {parcels} 个地块受影响：{area} ha（没有密度，因此没有吨数）。</translation>
    </message>
    <message>
        <source>The map “{raster}” ends within the extent of the parcels: beyond its edge no event counts.</source>
        <translation>地图“{raster}”在地块范围之内就到了边缘：边缘以外的事件一律不计。</translation>
    </message>
    <message>
        <source>The map of heights “{raster}” ends within the extent of the parcels: beyond its edge events count by the tree cover alone.</source>
        <translation>树高图“{raster}”在地块范围之内就已结束：在其边缘之外，事件仅按树冠覆盖度计入。</translation>
    </message>
    <message>
        <source>A place of losses cannot be carried to the CRS of the parcels.</source>
        <translation>损失地点无法转换到地块的坐标参照系。</translation>
    </message>
    <message>
        <source>The stack has {maps} maps, but {years} years: give one map or band for every year.</source>
        <translation>序列有 {maps} 幅图，却有 {years} 个年份：请为每个年份给出一幅图或一个波段。</translation>
    </message>
    <message>
        <source>The map “{raster}” says days, but not of which year: put the year into the file's name, such as burned_2020.tif, or into the encoding.</source>
        <translation>“{raster}”只给出日，未说明年份：请在文件名中写入年份，如 burned_2020.tif，或在编码中给出。</translation>
    </message>
    <message>
        <source>“{layer}” holds points: maps of tree cover and of carbon play no part in them.</source>
        <translation>“{layer}”是点图层：树冠覆盖图和碳图对这些点不起作用。</translation>
    </message>
    <message>
        <source>“{layer}” holds points and no field of their area is given: its events are counted with 0 ha.</source>
        <translation>“{layer}”为点图层，且未给出面积字段：其事件按 0 ha 计入。</translation>
    </message>
    <message>
        <source>It is not known which field of “{layer}” says when an event was: give as encoding, for example, {example}, with the names of your fields.</source>
        <translation>不清楚“{layer}”中哪个字段表示事件发生的时间：请给出编码，例如 {example}，并填入您的字段名。</translation>
    </message>
    <message>
        <source>Events of “{layer}” are dated by the field “{date}”; their type: {type}.</source>
        <translation>“{layer}”的事件按字段“{date}”确定日期；其类型：{type}。</translation>
    </message>
    <message>
        <source>“{layer}” is a layer of neither polygons nor points: choose one of events.</source>
        <translation>“{layer}”既不是多边形图层也不是点图层：请选择事件图层。</translation>
    </message>
    <message>
        <source>“{layer}” has no CRS: set its coordinate reference system in the layer's properties.</source>
        <translation>“{layer}”没有坐标参照系：请在图层属性中设置。</translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}”: choose one of {known}, or none.</source>
        <translation>“{layer}”没有字段“{field}”：请选择 {known} 之一，或不选。</translation>
    </message>
    <message>
        <source>{events} events of “{layer}” are not valid shapes: they were repaired for this run.</source>
        <translation>“{layer}”中有 {events} 个事件的图形无效：本次运行已将其修复。</translation>
    </message>
    <message>
        <source>{events} events of “{layer}” have no shape or cannot be placed: they are not counted.</source>
        <translation>“{layer}”中有 {events} 个事件没有图形或无法定位：未计入。</translation>
    </message>
    <message>
        <source>{answer} stays in the copy: {reason}</source>
        <translation>{answer}留在副本中：{reason}</translation>
    </message>
    <message>
        <source>Answers of readers that are new in the copy: {number}</source>
        <translation>副本中判读员的新回答：{number}</translation>
    </message>
    <message>
        <source>Sample “{name}” was drawn in the copy and comes over.</source>
        <translation>样本“{name}”是在副本中抽取的，将一并带入。</translation>
    </message>
    <message>
        <source>Answers of readers taken over: {number}</source>
        <translation>已带入的判读员回答：{number}</translation>
    </message>
    <message>
        <source>Sample “{name}” of the copy is kept here now.</source>
        <translation>副本中的样本“{name}”现已保存在此处。</translation>
    </message>
    <message>
        <source>Colleague's copy of the workspace</source>
        <translation>同事的工作区副本</translation>
    </message>
    <message>
        <source>or field copy</source>
        <translation>或外业副本</translation>
    </message>
    <message>
        <source>Field copy: field with the parcels' ids</source>
        <translation>外业副本：地块标识字段</translation>
    </message>
    <message>
        <source>Field copy: when it was taken (empty: the last copy)</source>
        <translation>外业副本：取出时间（留空：最近一次副本）</translation>
    </message>
    <message>
        <source>Field copy: parcels it does not have were deleted</source>
        <translation>外业副本：其中没有的地块已被删除</translation>
    </message>
    <message>
        <source>Parcels changed by the colleague alone</source>
        <translation>仅同事更改的地块</translation>
    </message>
    <message>
        <source>Parcels changed here alone</source>
        <translation>仅此处更改的地块</translation>
    </message>
    <message>
        <source>Parcels changed alike on both sides</source>
        <translation>双方作了相同更改的地块</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Acts of the accounts in the copy, to be booked here</source>
        <translation>副本中的账目操作，需在此入账</translation>
    </message>
    <message>
        <source>Plots, trees and notes changed in the field alone</source>
        <translation>仅在野外更改的样地、树木和记录</translation>
    </message>
    <message>
        <source>Answers of readers that are new in the copy</source>
        <translation>副本中判读员的新回答</translation>
    </message>
    <message>
        <source>Answers of readers that stay in the copy</source>
        <translation>留在副本中的判读员回答</translation>
    </message>
    <message>
        <source>Parcels left out: signed off here, or hanging together with such</source>
        <translation>未带入的地块：在此已签核，或与其相连</translation>
    </message>
    <message>
        <source>Give a colleague's copy of the workspace or a field copy, and not both.</source>
        <translation>请给出同事的工作区副本或外业副本之一，不要两者都给。</translation>
    </message>
    <message>
        <source>TAKEN_AT is no date and time: give one as 2026-05-31 14:30.</source>
        <translation>TAKEN_AT 不是日期时间：请按 2026-05-31 14:30 的形式给出。</translation>
    </message>
    <message>
        <source>Entry {number} of the copy's journal is an act of the accounts ({kind}): book it here.</source>
        <translation>副本日志的第 {number} 条是账目操作（{kind}）：请在此入账。</translation>
    </message>
    <message>
        <source>A proposal for parcel {parcel} was decided otherwise in the copy; the decision here stays.</source>
        <translation>地块 {parcel} 的一项建议在副本中有不同的决定；保留此处的决定。</translation>
    </message>
    <message>
        <source>Compare a colleague's work</source>
        <translation>比较同事的工作</translation>
    </message>
    <message>
        <source>Compares a colleague's copy of the workspace, or a field copy (a layer of parcels with their ids, edited with any program), with the workspace. Each parcel and field is held against what it was when the copy was made, so that it is known who changed it: the colleague (theirs), this workspace (ours), both alike (same), or both differently (conflict). No parcel is changed, and the copy is never written.</source>
        <translation>将同事的工作区副本或外业副本（带地块标识、用任何程序编辑过的图层）与工作区比较。每个地块和字段都与制作副本时的状态对照，从而得知是谁更改的：同事（theirs）、本工作区（ours）、双方相同（same）或双方不同（conflict）。不更改任何地块，副本也绝不会被写入。</translation>
    </message>
    <message>
        <source>Kinds of conflict: field (both changed it), land (both changed the same land), deleted (one deleted or absorbed what the other changed), pieces (one split or merged what the other changed), overlap (two parcels on the same ground), other_land (one moved the land on which the other measured the stock). Areas are in ha, stocks in tCO2e.</source>
        <translation>冲突种类：field（双方都改了同一字段）、land（双方都改动了同一片土地）、deleted（一方删除或并入了另一方更改的地块）、pieces（一方拆分或合并了另一方更改的地块）、overlap（两个地块位于同一片地上）、other_land（一方改动了土地，另一方在其上测定了储量）。面积单位为公顷，储量单位为 tCO2e。</translation>
    </message>
    <message>
        <source>What the copy changes of a parcel that is signed off here, or of land that hangs together with it, is marked as signed: a merge leaves it out until the parcel is reopened.</source>
        <translation>副本对在此已签核的地块、或与其相连的土地的更改标为 signed：在地块重新开启之前，合并不带入这些更改。</translation>
    </message>
    <message>
        <source>A field copy is compared with the parcels at the last recorded copy, or at the date and time given. Where it changed a geometry alone, area and stock follow the land. A parcel that was cut in the field has its id several times: the largest piece keeps it.</source>
        <translation>外业副本与最近一次记录的副本时、或所给日期时间的地块比较。若只改了几何图形，则面积和储量随土地变化。在外业中切开的地块，其标识会出现多次：最大的一块保留该标识。</translation>
    </message>
    <message>
        <source>Geometries of the conflicts</source>
        <translation>冲突的几何图形</translation>
    </message>
    <message>
        <source>Copies the workspace as it is saved, complete or not at all, so that a colleague can edit the copy; “Merge a colleague's work” brings the changes back. The journal and the copy both keep when it was made, and from where on the two differ.</source>
        <translation>按已保存的状态复制工作区，要么完整，要么没有，供同事编辑；“合并同事的工作”把更改带回。日志和副本都记录制作时间以及双方从何处开始不同。</translation>
    </message>
    <message>
        <source>A plain copy of the file can be merged as well. Unsaved edits are not in the copy, nor are the files of the evidence: send their folder along if they are needed.</source>
        <translation>文件的普通复制件也可以合并。未保存的编辑不在副本中，证据文件也不在其中：如有需要请一并发送其文件夹。</translation>
    </message>
    <message>
        <source>For whom, or for what</source>
        <translation>给谁，或作何用</translation>
    </message>
    <message>
        <source>Id of the copy</source>
        <translation>副本标识</translation>
    </message>
    <message>
        <source>Entries in the copy's journal</source>
        <translation>副本日志的条目数</translation>
    </message>
    <message>
        <source>Writes a folder, a ZIP archive, or both, for QField, Mergin Maps or QGIS in the field: a copy of the workspace (workspace.gpkg), a project with parcels, boundary, plots with their trees, samples to label and notes with their forms (field.qgs), a folder for photos (DCIM), an offline base map (basemap.mbtiles) if layers are given for it, and README.txt. All paths are relative, and the project needs no plugin.</source>
        <translation>为野外的QField、Mergin Maps或QGIS写出文件夹、ZIP压缩包或两者：工作区的副本（workspace.gpkg），含地块、边界、样地及其树木、要标注的样本和记录及其表单的项目（field.qgs），照片文件夹（DCIM），若给出图层则有离线底图（basemap.mbtiles），以及README.txt。所有路径均为相对路径，项目不需要插件。</translation>
    </message>
    <message>
        <source>PARCELS, INPUT, STATUS and EXTENT choose which parcels the project shows (empty: all); the copy always has all of them, so that the merge knows where it began. SAMPLE names the samples to label (empty: all that are open). Their layers show neither the map's classes nor other readers' labels; the copy's own tables have both, so give it only to people who may see them.</source>
        <translation>PARCELS、INPUT、STATUS和EXTENT选择项目显示哪些地块（空：全部）；副本始终包含全部地块，以便合并时知道起点。SAMPLE指定要标注的样本（空：所有未关闭的样本）。其图层既不显示地图的类别，也不显示其他判读员的标签；副本自身的表格包含两者，因此请只交给可以查看的人。</translation>
    </message>
    <message>
        <source>The base map is drawn down to 1:SCALE and refused if it grows over BASE_MAP_MB megabytes. What comes back is merged with “Merge a colleague's work”: edits of parcels, plots, trees and notes are held against the moment of this package; notes become decisions and labels in the name of their reader, photos become evidence.</source>
        <translation>底图绘制到1:SCALE；超过BASE_MAP_MB兆字节则拒绝。带回的内容用“合并同事的工作”合并：地块、样地、树木和记录的编辑与制作此数据包的时刻相比较；记录以其判读员的名义成为判定和标签，照片成为证据。</translation>
    </message>
    <message>
        <source>Samples to label, by name (empty: all that are open)</source>
        <translation>要标注的样本，按名称（空：所有未关闭的样本）</translation>
    </message>
    <message>
        <source>Layers of the offline base map</source>
        <translation>离线底图的图层</translation>
    </message>
    <message>
        <source>Finest scale of the base map, 1 to</source>
        <translation>底图的最大比例尺，1比</translation>
    </message>
    <message>
        <source>Largest base map (MB)</source>
        <translation>底图大小上限（MB）</translation>
    </message>
    <message>
        <source>Language, such as zh-Hans (empty: yours)</source>
        <translation>语言，例如zh-Hans（空：您的语言）</translation>
    </message>
    <message>
        <source>Parcels shown</source>
        <translation>显示的地块</translation>
    </message>
    <message>
        <source>Size in all (MB)</source>
        <translation>总大小（MB）</translation>
    </message>
    <message>
        <source>Size of the base map (MB)</source>
        <translation>底图大小（MB）</translation>
    </message>
    <message>
        <source>Tiles of the base map</source>
        <translation>底图的瓦片数</translation>
    </message>
    <message>
        <source>Samples to label</source>
        <translation>要标注的样本</translation>
    </message>
    <message>
        <source>Say where the package goes: give FOLDER, ARCHIVE, or both.</source>
        <translation>请说明数据包放在哪里：给出FOLDER、ARCHIVE或两者。</translation>
    </message>
    <message>
        <source>There is no language “{code}”: use one of {known}.</source>
        <translation>没有语言“{code}”：请使用{known}之一。</translation>
    </message>
    <message>
        <source>The package has {size} MB, of which the base map {map} MB in {tiles} tiles.</source>
        <translation>数据包为{size} MB，其中底图{map} MB，共{tiles}个瓦片。</translation>
    </message>
    <message>
        <source>There are no such parcels: choose others, or none to show all of them in the field.</source>
        <translation>没有这样的地块：请选择其他地块，或不选以在野外显示全部。</translation>
    </message>
    <message>
        <source>Parcels signed off here, for which changes of the copy will be left out: {number}.</source>
        <translation>在此已签核的地块，副本与其有关的更改将不带入：{number}个。</translation>
    </message>
    <message>
        <source>Parcels signed off here, for which changes of the copy were left out: {number}.</source>
        <translation>在此已签核的地块，副本与其有关的更改未带入：{number}个。</translation>
    </message>
    <message>
        <source>Signed off by {who} ({role}): {names}.</source>
        <translation>由{who}（{role}）签核：{names}。</translation>
    </message>
    <message>
        <source>Left out with them, as the land hangs together: {names}.</source>
        <translation>因土地相连而一并未带入：{names}。</translation>
    </message>
    <message>
        <source>To take these changes over, reopen the parcels in the Review panel and merge this copy again.</source>
        <translation>要带入这些更改，请在审核面板中重新开启这些地块，再合并此副本。</translation>
    </message>
    <message>
        <source>hangs together with {names}</source>
        <translation>与{names}相连</translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <translation>{names} 等，另有 {number} 个</translation>
    </message>
    <message>
        <source>Takes what a colleague changed in a copy of the workspace, or in a field copy, over into the workspace: all of it in one step, or nothing. What only one side changed is taken from that side, field by field; land that hangs together (pieces of a split, borders) is taken whole, so that areas (ha) and stocks (tCO2e) keep adding up.</source>
        <translation>把同事在工作区副本或外业副本中的更改接收到工作区：一步全部完成，或什么都不做。只有一方更改的，逐字段取该方；相互关联的土地（拆分出的各块、边界）整体接收，使面积（公顷）和储量（tCO2e）之和保持一致。</translation>
    </message>
    <message>
        <source>Conflicts are decided for all alike: leave (ours stays for now, and the conflict comes again at the next merge), ours, or theirs; or one by one: decisions as JSON from the conflict's key, as “Compare a colleague's work” lists it, to ours, theirs, both or leave. The journal keeps both sides' values of every conflict. Merging the same copy again finds nothing new.</source>
        <translation>冲突可统一决定：leave（暂保留我方，下次合并时再次出现）、ours 或 theirs；也可逐个决定：用 JSON 从“比较同事的工作”列出的冲突键对应到 ours、theirs、both 或 leave。日志保留每个冲突双方的值。再次合并同一副本不会发现新内容。</translation>
    </message>
    <message>
        <source>Acts of the accounts in the copy (entries, credits, a freeze) are never booked here: they are listed in the report, to be booked by hand. Proposals, findings left as they are and evidence with its files are taken over by their ids.</source>
        <translation>副本中的账目操作（记账、信用、冻结）绝不会在此入账：它们列在报告中，需手工入账。建议、保持原样的检查结果以及证据及其文件按标识接收。</translation>
    </message>
    <message>
        <source>Answers of readers in the review, and samples drawn in the copy with their labels, come over in the readers' names. What another reader answered is not shown until you have answered yourself. Consensus and sign-offs made in the copy are not taken over.</source>
        <translation>审核中判读员的回答，以及在副本中抽取的样本及其标签，以判读员本人的名义一并带入。在您自己作答之前，不会显示其他判读员的回答。副本中达成的共识和签核不会带入。</translation>
    </message>
    <message>
        <source>Parcels that are signed off here stay as they are: what the copy changes of them is left out and listed, with all that hangs together with it on the ground (pieces, borders, parcels drawn on their land); everything else is taken. Reopen them and merge the same copy again, and the rest comes over, too.</source>
        <translation>在此已签核的地块保持不变：副本对它们的更改以及在土地上与之相连的一切（拆分出的各块、边界、绘在其土地上的地块）不带入，并予以列出；其余全部带入。重新开启这些地块并再次合并同一副本，留下的更改也会带入。</translation>
    </message>
    <message>
        <source>Decisions by conflict (JSON)</source>
        <translation>逐个冲突的决定（JSON）</translation>
    </message>
    <message>
        <source>Keep a copy of the workspace as it was, beside it</source>
        <translation>在旁边保留一份合并前的工作区副本</translation>
    </message>
    <message>
        <source>Parcels changed in the workspace</source>
        <translation>工作区中更改的地块</translation>
    </message>
    <message>
        <source>Conflicts left</source>
        <translation>留待决定的冲突</translation>
    </message>
    <message>
        <source>Plots, trees and notes changed in the workspace</source>
        <translation>工作区中更改的样地、树木和记录</translation>
    </message>
    <message>
        <source>Notes of the field taken in</source>
        <translation>已采纳的野外记录</translation>
    </message>
    <message>
        <source>Notes of the field kept, but not taken in</source>
        <translation>已保留但未采纳的野外记录</translation>
    </message>
    <message>
        <source>Answers of readers taken over</source>
        <translation>已带入的判读员回答</translation>
    </message>
    <message>
        <source>Number of the journal's entry (0: nothing was new)</source>
        <translation>日志条目编号（0：没有新内容）</translation>
    </message>
    <message>
        <source>The workspace as it was: {path}</source>
        <translation>合并前的工作区：{path}</translation>
    </message>
    <message>
        <source>The file of the evidence “{title}” is not beside the copy: ask the colleague for it.</source>
        <translation>证据文件“{title}”不在副本旁边：请向同事索取。</translation>
    </message>
    <message>
        <source>The decisions are no JSON from keys to ours, theirs, both or leave, such as {example}.</source>
        <translation>决定不是从冲突键到 ours、theirs、both 或 leave 的 JSON，例如 {example}。</translation>
    </message>
    <message>
        <source>Merge of {name}</source>
        <translation>合并 {name}</translation>
    </message>
    <message>
        <source>Workspace: {name} ({file})</source>
        <translation>工作区：{name}（{file}）</translation>
    </message>
    <message>
        <source>Journal of the workspace then: entry {number}, hash {hash}…</source>
        <translation>当时工作区的日志：第 {number} 条，哈希值 {hash}…</translation>
    </message>
    <message>
        <source>Copy: {name}; who worked in it: {who}</source>
        <translation>副本：{name}；编辑者：{who}</translation>
    </message>
    <message>
        <source>File of the copy: SHA-256 {hash}…</source>
        <translation>副本文件：SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>Both began: {moment} (entry {number} of the journal)</source>
        <translation>双方的起点：{moment}（日志第 {number} 条）</translation>
    </message>
    <message>
        <source>{what}: {number}</source>
        <translation>{what}：{number}</translation>
    </message>
    <message>
        <source>Parcels changed in the workspace: {number}</source>
        <translation>工作区中更改的地块：{number}</translation>
    </message>
    <message>
        <source>Conflicts left: {number}</source>
        <translation>留待决定的冲突：{number}</translation>
    </message>
    <message>
        <source>Entry of the journal: {number}</source>
        <translation>日志条目：{number}</translation>
    </message>
    <message>
        <source>Taken over – {what}: {number}</source>
        <translation>已接收 – {what}：{number}</translation>
    </message>
    <message>
        <source>File of evidence that was not beside the copy: {name}</source>
        <translation>不在副本旁边的证据文件：{name}</translation>
    </message>
    <message>
        <source>Proposal for parcel {parcel}: {theirs} in the copy, decided otherwise here; ours stays.</source>
        <translation>地块 {parcel} 的建议：副本中为 {theirs}，此处决定不同；保留我方。</translation>
    </message>
    <message>
        <source>Plots, trees and notes changed in the workspace: {number}</source>
        <translation>工作区中更改的样地、树木和记录：{number}</translation>
    </message>
    <message>
        <source>Notes of the field taken in: {number}</source>
        <translation>已采纳的野外记录：{number}</translation>
    </message>
    <message>
        <source>{note} is kept, but was not taken in: {reason}</source>
        <translation>{note}已保留，但未采纳：{reason}</translation>
    </message>
    <message>
        <source>Photo that is not in the folder of the copy: {name}</source>
        <translation>副本文件夹中没有的照片：{name}</translation>
    </message>
    <message>
        <source>Left out, as signed off here</source>
        <translation>因在此已签核而未带入</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>签核人</translation>
    </message>
    <message>
        <source>To be booked here</source>
        <translation>需在此入账</translation>
    </message>
    <message>
        <source>These acts are in the copy's journal only. A merge books none of them: book those that hold, each once, in this workspace.</source>
        <translation>这些操作只在副本的日志中。合并不会为其入账：请将其中有效的在本工作区各入账一次。</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Listed before</source>
        <translation>以前列出过</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>全部差异</translation>
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
        <source>The legend “{path}” beside the map cannot be read ({detail}): correct it, or move it away.</source>
        <translation>图旁的图例“{path}”无法读取（{detail}）：请更正，或将其移走。</translation>
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
        <source>The boundary has no polygon that can be used: choose a layer of polygons, or a selection.</source>
        <translation>边界没有可用的多边形：请选择多边形图层或其选择集。</translation>
    </message>
    <message>
        <source>The map {path} has the value {value}, which is no class: classes are whole numbers; choose a map of classes, or the band that has them.</source>
        <translation>图 {path} 含有数值 {value}，不是类别：类别应为整数；请选择类别图，或含有类别的波段。</translation>
    </message>
    <message>
        <source>The map {path} has more than {most} classes: choose a map of classes, or the band that has them.</source>
        <translation>图 {path} 的类别多于 {most} 个：请选择类别图，或含有类别的波段。</translation>
    </message>
    <message>
        <source>{code}: {subject} {details}</source>
        <translation>{code}：{subject} {details}</translation>
    </message>
    <message>
        <source>Background level of natural disturbances</source>
        <translation>自然扰动的背景水平</translation>
    </message>
    <message>
        <source>Makes the background level and the margin of natural disturbances from their yearly emissions of 1990 to 2009, in tCO2e. Every year is needed, 0 where nothing happened.</source>
        <translation>根据 1990 至 2009 年自然扰动的年排放量（tCO2e）得出背景水平和边际值。每一年都要有，没有扰动的年份填 0。</translation>
    </message>
    <message>
        <source>Years further from the mean than twice the standard deviation are dropped, all of a pass at once; mean and deviation are taken anew until none is dropped. The background level is the mean of what is left, the margin twice its deviation, the threshold their sum.</source>
        <translation>与平均值之差超过标准差两倍的年份予以剔除，每一轮一次剔除全部；然后重新计算平均值和标准差，直到没有可剔除的年份。背景水平是剩余年份的平均值，边际值是其标准差的两倍，阈值是两者之和。</translation>
    </message>
    <message>
        <source>The decision does not say whether to divide by the years less one (sample) or by the years (population), nor whether low years are outliers too: both are yours to choose, and the result states them. Usual are sample and two. Exactly twice the deviation is no outlier.</source>
        <translation>决定草案没有规定除以年数减一（样本）还是除以年数（总体），也没有规定过低的年份是否也算离群值：两者都由您选择，结果中会写明。通常用样本和双侧。恰好等于标准差两倍的不算离群值。</translation>
    </message>
    <message>
        <source>Other years than 1990 to 2009 need a reason. The level of forest management and that of afforestation and reforestation are made separately, in the same way (note 9).</source>
        <translation>采用 1990 至 2009 年以外的年份需要说明理由。森林管理的背景水平与造林和再造林的背景水平分别以同样方式得出（脚注 9）。</translation>
    </message>
    <message>
        <source>The table has one row a year: whether it was used, in which pass it was dropped (1 the first), and the mean and deviation of that pass, or of the last one.</source>
        <translation>表中每年一行：是否采用，在第几轮剔除（1 为第一轮），以及该轮或最后一轮的平均值和标准差。</translation>
    </message>
    <message>
        <source>Rule: LULUCF decision, paragraph 33 and notes 7 to 9.</source>
        <translation>规则：LULUCF 决定草案第 33 段和脚注 7 至 9。</translation>
    </message>
    <message>
        <source>Years used and dropped</source>
        <translation>采用和剔除的年份</translation>
    </message>
    <message>
        <source>Background level [tCO2e a year]</source>
        <translation>背景水平 [tCO2e/年]</translation>
    </message>
    <message>
        <source>Margin [tCO2e a year]</source>
        <translation>边际值 [tCO2e/年]</translation>
    </message>
    <message>
        <source>Background level plus margin [tCO2e a year]</source>
        <translation>背景水平加边际值 [tCO2e/年]</translation>
    </message>
    <message>
        <source>Years used</source>
        <translation>采用的年份</translation>
    </message>
    <message>
        <source>Years dropped as outliers</source>
        <translation>作为离群值剔除的年份</translation>
    </message>
    <message>
        <source>Standard deviation of the years used [tCO2e]</source>
        <translation>采用年份的标准差 [tCO2e]</translation>
    </message>
    <message>
        <source>Number of passes</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Standard deviation: {deviation}; outliers dropped: {sides}.</source>
        <translation>标准差：{deviation}；剔除的离群值：{sides}。</translation>
    </message>
    <message>
        <source>Fill in evidence of natural disturbances</source>
        <translation>补充自然扰动的证据</translation>
    </message>
    <message>
        <source>Fills in or changes the evidence of events that are marked as natural. Items left empty stay as they are; the journal keeps what was there before.</source>
        <translation>补充或修改已标记为自然扰动的事件的证据。留空的项目保持不变；日志保留原来的内容。</translation>
    </message>
    <message>
        <source>Rule: LULUCF decision, paragraph 34.</source>
        <translation>规则：LULUCF 决定草案第 34 段。</translation>
    </message>
    <message>
        <source>Number of events that still lack evidence</source>
        <translation>证据仍不全的事件数</translation>
    </message>
    <message>
        <source>Events (ids, with commas)</source>
        <translation>事件（编号，用逗号分隔）</translation>
    </message>
    <message>
        <source>No event is named: give the ids of events in EVENTS.</source>
        <translation>没有指定事件：请在 EVENTS 中填写事件编号。</translation>
    </message>
    <message>
        <source>Event {event} lacks: {items}.</source>
        <translation>事件 {event} 缺少：{items}。</translation>
    </message>
    <message>
        <source>Leave natural disturbances out</source>
        <translation>排除自然扰动</translation>
    </message>
    <message>
        <source>Returns what the events marked as natural leave out of an account, for each calendar year and in all, in tCO2e. The parts of a year add up to what was marked: without evidence, changed land use, salvage logging, excluded, and counted.</source>
        <translation>返回标记为自然扰动的事件从一项核算中排除的数量，按日历年和合计列出（tCO2e）。一年的各部分相加等于已标记的数量：证据不全、土地利用变化、除害性砍伐、排除、计入。</translation>
    </message>
    <message>
        <source>In a year whose emissions on the eligible land are above background level plus margin, what is above the background level is excluded; in another year nothing is (paragraph 33 a and b). Later removals on the excluded land are left out in the years they happen.</source>
        <translation>如果某年符合条件的土地上的排放量高于背景水平与边际值之和，则排除超出背景水平的部分；其他年份不排除（第 33 段(a)和(b)）。被排除土地上随后的清除量在其发生的年份不计入核算。</translation>
    </message>
    <message>
        <source>Salvage logging always counts (33 c), and so does land whose use changed afterwards (33 d): both are taken from the emissions of the event's year before these are compared. Run it each year or at the end of the period: what becomes known later changes the event's year.</source>
        <translation>除害性砍伐始终计入（第 33 段(c)），之后土地利用发生变化的土地也计入（第 33 段(d)）：两者都在比较之前从事件当年的排放量中扣除。可以每年运行，也可以在承诺期结束时运行：后来获知的情况会改变事件当年的数字。</translation>
    </message>
    <message>
        <source>While an event lacks evidence (paragraph 34) the exclusion is refused, with the list of what is missing; or let it go on without those events, which then count.</source>
        <translation>只要有事件缺少证据（第 34 段），就拒绝排除，并列出缺少的内容；也可以不考虑这些事件继续计算，它们仍然计入。</translation>
    </message>
    <message>
        <source>Type the background level and the margin with the description of how they were made, or give the series they come from. The map has the land by year and type, with its share of what is excluded; an event whose land changed use in part is shown whole.</source>
        <translation>请输入背景水平和边际值并说明它们如何得出，或提供得出它们的序列。地图按年份和类型显示土地及其在排除量中的份额；部分土地利用发生变化的事件显示全部土地。</translation>
    </message>
    <message>
        <source>Rule: LULUCF decision, paragraphs 33 and 34.</source>
        <translation>规则：LULUCF 决定草案第 33 和 34 段。</translation>
    </message>
    <message>
        <source>Go on without events that lack evidence (they count)</source>
        <translation>不考虑证据不全的事件继续计算（它们仍然计入）</translation>
    </message>
    <message>
        <source>First calendar year</source>
        <translation>第一个日历年</translation>
    </message>
    <message>
        <source>Last calendar year</source>
        <translation>最后一个日历年</translation>
    </message>
    <message>
        <source>How background level and margin were made</source>
        <translation>背景水平和边际值如何得出</translation>
    </message>
    <message>
        <source>Left out by year</source>
        <translation>逐年排除量</translation>
    </message>
    <message>
        <source>Number of events left out</source>
        <translation>被排除的事件数</translation>
    </message>
    <message>
        <source>Number of events that lack evidence</source>
        <translation>证据不全的事件数</translation>
    </message>
    <message>
        <source>Give background level and margin, or the series they come from, not both.</source>
        <translation>请填写背景水平和边际值，或提供得出它们的序列，不要两者都填。</translation>
    </message>
    <message>
        <source>Give the background level and the margin (0 if it needs none).</source>
        <translation>请填写背景水平和边际值（不需要边际值时填 0）。</translation>
    </message>
    <message>
        <source>Emissions of the events marked [tCO2e]</source>
        <translation>已标记事件的排放量 [tCO2e]</translation>
    </message>
    <message>
        <source>… of events that lack evidence [tCO2e]</source>
        <translation>… 其中证据不全的事件 [tCO2e]</translation>
    </message>
    <message>
        <source>… of land whose use changed [tCO2e]</source>
        <translation>… 其中土地利用发生变化的土地 [tCO2e]</translation>
    </message>
    <message>
        <source>… of salvage logging [tCO2e]</source>
        <translation>… 其中除害性砍伐 [tCO2e]</translation>
    </message>
    <message>
        <source>… of eligible land [tCO2e]</source>
        <translation>… 其中符合条件的土地 [tCO2e]</translation>
    </message>
    <message>
        <source>Excluded emissions [tCO2e]</source>
        <translation>排除的排放量 [tCO2e]</translation>
    </message>
    <message>
        <source>Emissions of eligible land that count [tCO2e]</source>
        <translation>符合条件的土地上计入的排放量 [tCO2e]</translation>
    </message>
    <message>
        <source>Removals left out [tCO2e]</source>
        <translation>排除的清除量 [tCO2e]</translation>
    </message>
    <message>
        <source>Excluded land [ha], years added up</source>
        <translation>被排除的土地 [公顷]，各年相加</translation>
    </message>
    <message>
        <source>Record what followed a natural disturbance</source>
        <translation>记录自然扰动之后发生的事</translation>
    </message>
    <message>
        <source>Records what happened in a calendar year on the land of an event that is marked as natural. A second record of one kind and year replaces the first; 0 takes it back.</source>
        <translation>记录某一日历年在已标记为自然扰动的事件的土地上发生的事。同一类同一年的第二次记录取代第一次；填 0 则撤回。</translation>
    </message>
    <message>
        <source>salvage_logging: what its wood emitted, in tCO2e, as part of the event's emissions; it always counts (paragraph 33 c). land_use_change: the land is no longer what it was, so its emissions count again (paragraph 33 d): all of the event's if the amount is left empty, else those of the land that changed. removal: what grew back, in tCO2e; it stays out of the accounts as long as the land does (paragraph 33 a and b).</source>
        <translation>salvage_logging：除害性砍伐木材的排放量（tCO2e），是事件排放量的一部分；始终计入（第 33 段(c)）。land_use_change：土地利用已经改变，因此其排放量重新计入（第 33 段(d)）：数量留空表示整个事件，否则为改变利用的土地的排放量。removal：重新生长的数量（tCO2e）；只要该土地被排除，就不计入核算（第 33 段(a)和(b)）。</translation>
    </message>
    <message>
        <source>What is taken back is taken from the emissions of the year of the event, before they are compared with the background level and the margin.</source>
        <translation>重新计入的数量在与背景水平和边际值比较之前，从事件当年的排放量中扣除。</translation>
    </message>
    <message>
        <source>Rule: LULUCF decision, paragraphs 33 (a) to (d) and 34 (c) and (f).</source>
        <translation>规则：LULUCF 决定草案第 33 段(a)至(d)以及第 34 段(c)和(f)。</translation>
    </message>
    <message>
        <source>Event (id)</source>
        <translation>事件（编号）</translation>
    </message>
    <message>
        <source>Amount [tCO2e] (changed land use: empty for all of it)</source>
        <translation>数量 [tCO2e]（土地利用变化：留空表示全部）</translation>
    </message>
    <message>
        <source>Id of the record</source>
        <translation>记录的编号</translation>
    </message>
    <message>
        <source>Mark events as natural disturbances</source>
        <translation>将事件标记为自然扰动</translation>
    </message>
    <message>
        <source>Marks entered events (losses) as natural disturbances: wildfire, pests and disease, extreme weather or geological events that were beyond control. Harvest, prescribed burning and deforestation are refused. All events are marked or none.</source>
        <translation>将已录入的事件（损失）标记为自然扰动：超出控制的野火、虫害和疾病、极端天气或地质扰动。伐木、划定烧荒和毁林会被拒绝。所有事件要么全部标记，要么都不标记。</translation>
    </message>
    <message>
        <source>An event is marked once, for the account of forest management or of afforestation and reforestation. Evidence may come later (“Fill in evidence”); nothing is left out of the accounts until all six items are there:</source>
        <translation>每个事件只标记一次，归入森林管理核算或造林和再造林核算。证据可以以后补充（“补充自然扰动的证据”）；在以下六项齐全之前，不会从核算中排除任何数量：</translation>
    </message>
    <message>
        <source>Rule: LULUCF decision, paragraphs 1 (a), 33 and 34.</source>
        <translation>规则：LULUCF 决定草案第 1 段(a)、第 33 和 34 段。</translation>
    </message>
    <message>
        <source>Number of events marked</source>
        <translation>已标记的事件数</translation>
    </message>
    <message>
        <source>Number of them that lack evidence</source>
        <translation>其中证据不全的事件数</translation>
    </message>
    <message>
        <source>Emissions by year [tCO2e], such as 1990: 1200; 1991: 800 … (or pasted from a table)</source>
        <translation>逐年排放量 [tCO2e]，例如 1990: 1200; 1991: 800 …（或从表格粘贴）</translation>
    </message>
    <message>
        <source>Field with the year</source>
        <translation>年份字段</translation>
    </message>
    <message>
        <source>Field with the emissions [tCO2e]</source>
        <translation>排放量字段 [tCO2e]</translation>
    </message>
    <message>
        <source>Table of emissions by year, instead</source>
        <translation>或者用逐年排放量表格</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Which outliers are dropped</source>
        <translation>剔除哪些离群值</translation>
    </message>
    <message>
        <source>First year of the series</source>
        <translation>序列的第一年</translation>
    </message>
    <message>
        <source>Last year of the series</source>
        <translation>序列的最后一年</translation>
    </message>
    <message>
        <source>Why other years than 1990 to 2009</source>
        <translation>为什么采用 1990 至 2009 年以外的年份</translation>
    </message>
    <message>
        <source>Give the emissions by year as SERIES or as TABLE, not as both.</source>
        <translation>逐年排放量请用 SERIES 或 TABLE 提供，不要两者都用。</translation>
    </message>
    <message>
        <source>Give the emissions by year: type or paste them (SERIES), or choose a table (TABLE).</source>
        <translation>请提供逐年排放量：输入或粘贴（SERIES），或选择表格（TABLE）。</translation>
    </message>
    <message>
        <source>“{year}” in “{field}” of “{table}” is no year: choose another field.</source>
        <translation>“{table}”的“{field}”中的“{year}”不是年份：请选择其他字段。</translation>
    </message>
    <message>
        <source>“{part}” is no year with an amount: write “1990: 12; 1991: 8”, or a year and tCO2e on each line.</source>
        <translation>“{part}”不是年份和数量：请写成“1990: 12; 1991: 8”，或每行一个年份和 tCO2e 数量。</translation>
    </message>
    <message>
        <source>Withdraw marks of natural disturbances</source>
        <translation>撤销自然扰动的标记</translation>
    </message>
    <message>
        <source>Withdraws the marks of events: their emissions count again. Give the reason under the advanced parameters; the journal keeps it. Such an event can be marked again, and what happened later on its land is not forgotten.</source>
        <translation>撤销事件的标记：其排放量重新计入。请在高级参数中说明理由；日志会保存。这样的事件可以再次标记，土地上后来发生的事不会丢失。</translation>
    </message>
    <message>
        <source>Rule: LULUCF decision, paragraph 33.</source>
        <translation>规则：LULUCF 决定草案第 33 段。</translation>
    </message>
    <message>
        <source>Number of marks withdrawn</source>
        <translation>撤销的标记数</translation>
    </message>
    <message>
        <source>The series has no emissions for {subject}: the background level needs every year from {first} to {last}; fill them in, with 0 for a year without disturbances.</source>
        <translation>序列中没有 {subject} 年的排放量：背景水平需要 {first} 至 {last} 年的每一年；请补齐，没有扰动的年份填 0。</translation>
    </message>
    <message>
        <source>The background level is made of the years 1990 to 2009; to take {first} to {last} instead, give the reason.</source>
        <translation>背景水平由 1990 至 2009 年得出；如改用 {first} 至 {last} 年，请说明理由。</translation>
    </message>
    <message>
        <source>The years {first} to {last} are {years}, too few for a background level: among fewer than {least} no year can stand out. Take more years.</source>
        <translation>{first} 至 {last} 年只有 {years} 年，不足以得出背景水平：少于 {least} 年时没有任何年份会成为离群值。请采用更多年份。</translation>
    </message>
    <message>
        <source>The series also has {subject}: these years are not used.</source>
        <translation>序列中还有 {subject} 年：这些年份不采用。</translation>
    </message>
    <message>
        <source>The background level stands on {years} years, not on the {usual} from 1990 to 2009: the review will ask why.</source>
        <translation>背景水平依据 {years} 年，而不是 1990 至 2009 年的 {usual} 年：审评会询问原因。</translation>
    </message>
    <message>
        <source>A background level and margin of the country's own need a description of the method (note 7): say which series they come from and how they keep from expecting credits or debits.</source>
        <translation>本国自定的背景水平和边际值需要说明方法（脚注 7）：请说明它们来自哪个序列，以及如何避免产生对净入计量或净扣减量的预期。</translation>
    </message>
    <message>
        <source>No event is named: choose at least one.</source>
        <translation>没有指定事件：请至少选择一个。</translation>
    </message>
    <message>
        <source>“{subject}” is no natural disturbance: use one of {known}.</source>
        <translation>“{subject}”不是自然扰动：请使用 {known} 之一。</translation>
    </message>
    <message>
        <source>Disturbances are left out of the accounts of {known} only, not of “{subject}”.</source>
        <translation>扰动只能从 {known} 的核算中排除，不能从“{subject}”中排除。</translation>
    </message>
    <message>
        <source>Para 34 has no item {subject}: its items are {known}.</source>
        <translation>第 34 段没有 {subject} 项：其各项为 {known}。</translation>
    </message>
    <message>
        <source>Event {subject} ({type}) is never a natural disturbance: harvest, prescribed burning and deforestation are done by people. Leave it out.</source>
        <translation>事件 {subject}（{type}）绝不是自然扰动：伐木、划定烧荒和毁林是人为的。请去掉它。</translation>
    </message>
    <message>
        <source>Event {subject} is marked as natural already ({disturbance}): fill in its evidence, or withdraw the mark first.</source>
        <translation>事件 {subject} 已标记为自然扰动（{disturbance}）：请补充证据，或先撤销标记。</translation>
    </message>
    <message>
        <source>The entry {entry} of event {subject} was corrected to 0: it emits nothing that could be left out of the accounts. Leave it unmarked, or enter the loss anew and mark that event.</source>
        <translation>事件 {subject} 的条目 {entry} 已更正为 0：没有可从账户中排除的排放。请不要标记它，或重新录入该损失并标记那个事件。</translation>
    </message>
    <message>
        <source>Event {subject} is not marked as natural: mark it first.</source>
        <translation>事件 {subject} 未标记为自然扰动：请先标记。</translation>
    </message>
    <message>
        <source>The evidence of {subject} says this already: nothing to change.</source>
        <translation>{subject} 的证据已经是这样：没有可更改的内容。</translation>
    </message>
    <message>
        <source>Event {subject} is marked, but not left out of the accounts yet: para 34 also asks for {items}.</source>
        <translation>事件 {subject} 已标记，但尚未从核算中排除：第 34 段还要求 {items}。</translation>
    </message>
    <message>
        <source>Event {subject} is marked as {marked}, but the map it came from says {told}: check which one is right.</source>
        <translation>事件 {subject} 标记为 {marked}，但其来源地图显示为 {told}：请核对哪个正确。</translation>
    </message>
    <message>
        <source>To withdraw a mark, give the reason: the journal keeps it.</source>
        <translation>撤销标记需要说明理由：日志会保存。</translation>
    </message>
    <message>
        <source>“{subject}” is nothing that can follow an event: use one of {known}.</source>
        <translation>“{subject}”不是事件之后可能发生的事：请使用 {known} 之一。</translation>
    </message>
    <message>
        <source>What follows event {subject} cannot be in {year}: the event was in {began}. Give that year or a later one.</source>
        <translation>事件 {subject} 的后续情况不能在 {year} 年：事件发生在 {began} 年。请填写该年或以后的年份。</translation>
    </message>
    <message>
        <source>Event {subject} has this already for {year} ({kind}): nothing to change.</source>
        <translation>事件 {subject} 在 {year} 年已经有此记录（{kind}）：没有可更改的内容。</translation>
    </message>
    <message>
        <source>Salvage logging and changed land use of event {subject} would take back {back} tCO2e, more than the {emitted} tCO2e it emitted: give less.</source>
        <translation>事件 {subject} 的除害性砍伐和土地利用变化将重新计入 {back} tCO2e，超过其排放量 {emitted} tCO2e：请减少。</translation>
    </message>
    <message>
        <source>{events} of the events cannot be left out until the evidence of para 34 is complete; missing: {subject}. Fill it in, or withdraw the marks.</source>
        <translation>有 {events} 个事件在第 34 段的证据齐全之前不能排除；缺少：{subject}。请补齐，或撤销标记。</translation>
    </message>
    <message>
        <source>Event {subject} is there twice: each event is left out once.</source>
        <translation>事件 {subject} 出现了两次：每个事件只排除一次。</translation>
    </message>
    <message>
        <source>The years end in {last}, before they begin in {first}: change one of them.</source>
        <translation>年份止于 {last}，早于起始年份 {first}：请更改其中之一。</translation>
    </message>
    <message>
        <source>The table of codes cannot be used: its “{field}” is “{value}”. Correct that, or choose another scheme.</source>
        <translation>代码表无法使用：其中“{field}”为“{value}”。请更正，或选择其他编码方式。</translation>
    </message>
    <message>
        <source>The map “{subject}” of the catalogue cannot be used: its “{field}” is “{value}”. Correct that, or take the entry out.</source>
        <translation>目录中的图“{subject}”无法使用：其中“{field}”为“{value}”。请更正，或移除该条目。</translation>
    </message>
    <message>
        <source>The catalogue has two maps “{subject}”: give one of them another name.</source>
        <translation>目录中有两幅图都叫“{subject}”：请为其中一幅改名。</translation>
    </message>
    <message>
        <source>The catalogue has no map “{subject}”: choose another one, or describe the map as your own.</source>
        <translation>目录中没有图“{subject}”：请另选一幅，或将其描述为自定义图。</translation>
    </message>
    <message>
        <source>Line {number} of the table, “{text}”, cannot be read: write a code, then what it means, such as “1 2001” or “2 2011–2020 fire”.</source>
        <translation>表的第 {number} 行“{text}”无法读取：请先写代码，再写含义，例如“1 2001”或“2 2011–2020 fire”。</translation>
    </message>
    <message>
        <source>“{text}” is no code: write whole numbers and ranges, such as 0, 255, 10–20.</source>
        <translation>“{text}”不是代码：请写整数或范围，例如 0, 255, 10–20。</translation>
    </message>
    <message>
        <source>The table explains code {code} twice: keep one line.</source>
        <translation>表中代码 {code} 出现两次：请只保留一行。</translation>
    </message>
    <message>
        <source>The table of codes is empty: write one code a line, such as “1 2001”.</source>
        <translation>代码表是空的：每行写一个代码，例如“1 2001”。</translation>
    </message>
    <message>
        <source>The table has more than {most} codes: choose a scheme instead.</source>
        <translation>代码表超过 {most} 个代码：请改选编码方式。</translation>
    </message>
    <message>
        <source>The legend beside the map cannot be used: its “{field}” is “{value}”. Correct it, or give the table of codes yourself.</source>
        <translation>图旁的图例无法使用：其中“{field}”为“{value}”。请更正，或自行给出代码表。</translation>
    </message>
    <message>
        <source>The legend says that {legend} is no data, the map says {raster}: both are taken as no event.</source>
        <translation>图例称 {legend} 为无数据，图称 {raster} 为无数据：两者均视为无事件。</translation>
    </message>
    <message>
        <source>The legend explains code {code}, which is also said to be no data: cells with it are not counted where the map says so.</source>
        <translation>图例解释了代码 {code}，但它又被标为无数据：图中标为无数据的像元不计入。</translation>
    </message>
    <message>
        <source>The legend does not explain code {code}, which the map holds.</source>
        <translation>图例没有解释图中出现的代码 {code}。</translation>
    </message>
    <message>
        <source>its name says “{words}”</source>
        <translation>名称中有“{words}”</translation>
    </message>
    <message>
        <source>the year in its name is {year}</source>
        <translation>名称中的年份为 {year}</translation>
    </message>
    <message>
        <source>its bands are of {years}</source>
        <translation>各波段的年份为 {years}</translation>
    </message>
    <message>
        <source>the codes seen are all known ({known})</source>
        <translation>所见代码均已知（{known} 个）</translation>
    </message>
    <message>
        <source>{known} of the codes seen are known, {unknown} are not ({codes})</source>
        <translation>所见代码中 {known} 个已知，{unknown} 个未知（{codes}）</translation>
    </message>
    <message>
        <source>its values run from {low} to {high}, as they should</source>
        <translation>数值为 {low} 至 {high}，符合预期</translation>
    </message>
    <message>
        <source>its values run from {low} to {high}, which cannot be</source>
        <translation>数值为 {low} 至 {high}，不可能</translation>
    </message>
    <message>
        <source>its values are no whole numbers, so no codes</source>
        <translation>数值不是整数，因此不是代码</translation>
    </message>
    <message>
        <source>no cell that was looked at has data</source>
        <translation>查看的像元均无数据</translation>
    </message>
    <message>
        <source>no cell that was looked at has an event</source>
        <translation>查看的像元均无事件</translation>
    </message>
    <message>
        <source>a legend beside it explains {codes} codes</source>
        <translation>图旁的图例解释了 {codes} 个代码</translation>
    </message>
    <message>
        <source>no legend lies beside it</source>
        <translation>图旁没有图例</translation>
    </message>
    <message>
        <source>the file names {codes} of its classes</source>
        <translation>文件给出了 {codes} 个类别的名称</translation>
    </message>
    <message>
        <source>values up to {high} are more than the carbon of any forest above ground (about {most} t C/ha): so it is biomass</source>
        <translation>最高值 {high} 超过任何森林的地上碳（约 {most} 吨碳/公顷）：因此是生物量</translation>
    </message>
    <message>
        <source>values up to {high} are more than the carbon of any forest above ground (about {most} t C/ha): is it biomass, or are soil or peat in it?</source>
        <translation>最高值 {high} 超过任何森林的地上碳（约 {most} 吨碳/公顷）：是生物量吗？还是包含土壤或泥炭？</translation>
    </message>
    <message>
        <source>values up to {high} can be biomass or carbon: see what its source says</source>
        <translation>最高值 {high} 可能是生物量，也可能是碳：请查看其来源</translation>
    </message>
    <message>
        <source>it has {bands} bands as a picture has</source>
        <translation>有 {bands} 个波段，像一幅影像</translation>
    </message>
    <message>
        <source>any map can be looked at</source>
        <translation>任何图都可以查看</translation>
    </message>
    <message>
        <source>it has the fields {fields}</source>
        <translation>有字段 {fields}</translation>
    </message>
    <message>
        <source>“{field}” holds the day or year</source>
        <translation>“{field}”为日期或年份</translation>
    </message>
    <message>
        <source>no field holds a day or year</source>
        <translation>没有表示日期或年份的字段</translation>
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
        <source>There are no rasters to count: choose one or more.</source>
        <translation>没有可统计的栅格：请选择一个或多个。</translation>
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
        <source>Level of confidence of the intervals [0.95 is 95 %]</source>
        <translation>区间的置信水平 [0.95 即 95 %]</translation>
    </message>
    <message>
        <source>Equation of the biomass of trees</source>
        <translation>树木生物量方程</translation>
    </message>
    <message>
        <source>Deduction for uncertainty by the rule of</source>
        <translation>按何种规则扣减不确定性</translation>
    </message>
    <message>
        <source>Plots and trees from QField, Mergin Maps, ODK, Kobo, Survey123, or any table.</source>
        <translation>来自 QField、Mergin Maps、ODK、Kobo、Survey123 或任何表格的样地和树木。</translation>
    </message>
    <message>
        <source>plots,trees,inventory,import,QField,Mergin,ODK,Kobo,Survey123,CSV,DBH</source>
        <translation>样地,树木,清查,导入,QField,Mergin,ODK,Kobo,Survey123,CSV,胸径</translation>
    </message>
    <message>
        <source>Area of plots without their own [ha]</source>
        <translation>没有自身面积的样地的面积 [ha]</translation>
    </message>
    <message>
        <source>What the plots' biomass is multiplied with [t of dry matter per unit]</source>
        <translation>样地生物量的乘数 [每单位干物质吨数]</translation>
    </message>
    <message>
        <source>Plots without a stratum get that of the parcel they lie in</source>
        <translation>无分层的样地取其所在地块的分层</translation>
    </message>
    <message>
        <source>Name of the source, for plots without ids of their own (the file's name if empty)</source>
        <translation>来源名称，用于没有自身编号的样地（空则为文件名）</translation>
    </message>
    <message>
        <source>Plots: layer or CSV file</source>
        <translation>样地：图层或 CSV 文件</translation>
    </message>
    <message>
        <source>Trees: layer or CSV file</source>
        <translation>树木：图层或 CSV 文件</translation>
    </message>
    <message>
        <source>CRS of coordinates in columns</source>
        <translation>列中坐标的坐标参考系</translation>
    </message>
    <message>
        <source>Unit of the diameters (by the column's name if empty)</source>
        <translation>直径的单位（空则按列名）</translation>
    </message>
    <message>
        <source>Unit of the heights (by the column's name if empty)</source>
        <translation>树高的单位（空则按列名）</translation>
    </message>
    <message>
        <source>Unit of the plots' areas (by the column's name if empty)</source>
        <translation>样地面积的单位（空则按列名）</translation>
    </message>
    <message>
        <source>Unit of the wood densities (by the column's name if empty)</source>
        <translation>木材密度的单位（空则按列名）</translation>
    </message>
    <message>
        <source>Columns of the plots (JSON; guessed if empty)</source>
        <translation>样地的列（JSON；空则猜测）</translation>
    </message>
    <message>
        <source>Columns of the trees (JSON; guessed if empty)</source>
        <translation>树木的列（JSON；空则猜测）</translation>
    </message>
    <message>
        <source>Column of the plots that trees refer to (found if empty)</source>
        <translation>树木所引用的样地列（空则自动查找）</translation>
    </message>
    <message>
        <source>Encoding of CSV files (found if empty)</source>
        <translation>CSV 文件的编码（空则自动识别）</translation>
    </message>
    <message>
        <source>New plots</source>
        <translation>新增样地</translation>
    </message>
    <message>
        <source>Plots updated</source>
        <translation>更新的样地</translation>
    </message>
    <message>
        <source>Plots unchanged</source>
        <translation>未变的样地</translation>
    </message>
    <message>
        <source>Plots not imported</source>
        <translation>未导入的样地</translation>
    </message>
    <message>
        <source>New trees</source>
        <translation>新增树木</translation>
    </message>
    <message>
        <source>Trees updated</source>
        <translation>更新的树木</translation>
    </message>
    <message>
        <source>Trees unchanged</source>
        <translation>未变的树木</translation>
    </message>
    <message>
        <source>Trees not imported</source>
        <translation>未导入的树木</translation>
    </message>
    <message>
        <source>Trees of an earlier import removed, as the list has them no longer</source>
        <translation>以前导入、清单中已没有而移除的树木</translation>
    </message>
    <message>
        <source>{parameter} names {unknown}, which there is not: use one of {known}.</source>
        <translation>{parameter} 提到不存在的 {unknown}：请用 {known} 之一。</translation>
    </message>
    <message>
        <source>{list}: {map}</source>
        <translation>{list}：{map}</translation>
    </message>
    <message>
        <source>Give a list of plots (PLOTS), of trees (TREES), or both.</source>
        <translation>请给出样地清单（PLOTS）、树木清单（TREES），或两者。</translation>
    </message>
    <message>
        <source>The plots were imported, but the report {path} could not be written ({reason}).</source>
        <translation>样地已导入，但报告 {path} 无法写入（{reason}）。</translation>
    </message>
    <message>
        <source>Fields of plots: {plots}. Fields of trees: {trees}.</source>
        <translation>样地字段：{plots}。树木字段：{trees}。</translation>
    </message>
    <message>
        <source>Brings lists of plots and trees into a workspace, in one step: all that can come in, or nothing if something fails. PLOTS and TREES are layers, CSV files (any encoding and separator) or GeoPackages; either alone will do, trees then belong to plots that are there.</source>
        <translation>一步把样地和树木清单导入工作区：能导入的全部导入，出错则一概不导入。PLOTS 和 TREES 可为图层、CSV 文件（任何编码和分隔符）或 GeoPackage；只给其一也可，树木则归入已有样地。</translation>
    </message>
    <message>
        <source>Columns are known by their names as QField, Mergin Maps, ODK, Kobo and Survey123 write them; PLOT_MAP and TREE_MAP say otherwise, as JSON from field to column, such as {"dbh_cm": "DBH"}. Trees find their plot by its key (PARENT_KEY, _parent_index, parentglobalid) or name.</source>
        <translation>列按 QField、Mergin Maps、ODK、Kobo 和 Survey123 的命名识别；PLOT_MAP 和 TREE_MAP 可另行指定，为从字段到列的 JSON，如 {"dbh_cm": "DBH"}。树木按样地的键（PARENT_KEY、_parent_index、parentglobalid）或名称找到其样地。</translation>
    </message>
    <message>
        <source>Units are chosen, or stated by the column's name (dbh_mm, area_m2), or the usual ones: cm, m, ha, g/cm³. Girths become diameters. Numbers that no tree has (a diameter of 0, a height of 1,820 m) are left out, counted and named; if most are too large, the import is refused and asks for the unit.</source>
        <translation>单位为所选者，或列名所示（dbh_mm、area_m2），或常用者：cm、m、ha、g/cm³。围长换算为直径。树木不可能有的数值（直径 0、树高 1,820 m）略去、计数并列出；如多数过大，则拒绝导入并要求给出单位。</translation>
    </message>
    <message>
        <source>Coordinates: points of the layer, columns with CRS, WKT, or geopoints; plots without them come in without a place. agb_t_per_ha is the biomass of plots without trees; VALUE_FACTOR turns another measure, such as m³/ha, into it.</source>
        <translation>坐标：图层的点、带 CRS 的列、WKT 或 geopoint；没有坐标的样地导入后没有位置。agb_t_per_ha 为无树木样地的生物量；VALUE_FACTOR 把其他度量（如 m³/ha）换算为它。</translation>
    </message>
    <message>
        <source>Importing a list again updates what it brought in and doubles nothing: plots and trees are known by their UUIDs, or by SOURCE and name. Trees that the list no longer has are removed from its plots; those added by hand stay.</source>
        <translation>再次导入同一清单只更新、不重复：样地和树木按 UUID，或按 SOURCE 和名称识别。清单中已没有的树木从其样地移除；手工添加的保留。</translation>
    </message>
    <message>
        <source>The equation “{name}” gives {value} kg for tree {number} of plot “{plot}” ({diameter} cm): correct the equation, or the tree.</source>
        <translation>方程“{name}”对样地“{plot}”的第 {number} 棵树（{diameter} cm）得出 {value} kg：请改正方程或该树。</translation>
    </message>
    <message>
        <source>diameter</source>
        <translation>胸径</translation>
    </message>
    <message>
        <source>Tree {number} of plot “{plot}” has no {what} above 0: measure it, or leave the tree out.</source>
        <translation>样地“{plot}”的第 {number} 棵树没有大于 0 的{what}：请测量，或排除该树。</translation>
    </message>
    <message>
        <source>The plot “{plot}” is there twice: give each plot one row.</source>
        <translation>样地“{plot}”出现两次：每个样地只保留一行。</translation>
    </message>
    <message>
        <source>The plot “{plot}” has no number in the field “{field}”: fill it in, 0 for nothing.</source>
        <translation>样地“{plot}”的字段“{field}”没有数字：请填写，没有则填 0。</translation>
    </message>
    <message>
        <source>Equations by species or group, of the set (trees without one there take EQUATION)</source>
        <translation>按树种或组选用的方程组（组中没有的树木用 EQUATION）</translation>
    </message>
    <message>
        <source>An equation of your own (JSON with its source and a formula), in place of EQUATION</source>
        <translation>自己的方程（含出处和公式的 JSON），代替 EQUATION</translation>
    </message>
    <message>
        <source>Equation of each species or code (before those of the set)</source>
        <translation>各树种或代码的方程（优先于方程组）</translation>
    </message>
    <message>
        <source>Equations by species need the field with the species or the code: choose SPECIES_FIELD.</source>
        <translation>按树种选用方程需要树种或代码字段：请选择 SPECIES_FIELD。</translation>
    </message>
    <message>
        <source>no species</source>
        <translation>无树种</translation>
    </message>
    <message>
        <source>Biomass of each tree by a published equation, summed by plot, per hectare, and averaged by stratum: mean, standard error and confidence interval of above-ground biomass (t of dry matter per ha), its carbon (value_t_c_per_ha, se: what the stock of parcels takes as a table of densities), and the stock with roots by ROOT_SHOOT (tCO2e).</source>
        <translation>按已发表的方程得出每棵树的生物量，按样地汇总为每公顷数值，再按层平均：地上生物量（每公顷干物质吨数）的均值、标准误和置信区间，其碳量（value_t_c_per_ha、se：地块储量算法可作为密度表使用），以及按 ROOT_SHOOT 含根的储量（tCO2e）。</translation>
    </message>
    <message>
        <source>INPUT: trees with their plot, diameter (cm), and, as the equation needs them, height (m) and wood density (g/cm³). PLOTS: one row a plot, with its area (ha) and stratum; plots without trees count as 0. Without PLOTS, plots that have no trees are unknown and missing. Or PLOTS alone, with a value per hectare such as m³/ha, and VALUE_FACTOR (t of biomass per m³).</source>
        <translation>INPUT：树木，含其样地、胸径（cm），以及方程所需的树高（m）和木材密度（g/cm³）。PLOTS：每个样地一行，含其面积（公顷）和层；没有树的样地按 0 计。没有 PLOTS 时，没有树的样地无从得知，会缺失。也可以只给 PLOTS，并给出每公顷数值（如 m³/ha）和 VALUE_FACTOR（每 m³ 的生物量吨数）。</translation>
    </message>
    <message>
        <source>Intervals: Student's t with the plots of a stratum less one, of the whole by Satterthwaite; or the normal distribution. With several strata, STRATA gives their areas. A stratum with one plot has no error, and so has the whole then. The error of the equation and of its inputs is not in the intervals.</source>
        <translation>区间：学生 t 分布，自由度为层内样地数减一，全域用 Satterthwaite 自由度；或用正态分布。有多个层时，由 STRATA 给出其面积。只有一个样地的层没有误差，全域也随之没有。方程及其输入的误差不在区间之内。</translation>
    </message>
    <message>
        <source>Trees outside of the range an equation was fitted to are counted and named. OWN_EQUATION takes one as JSON, such as {"source": "…", "formula": "0.1 * D^2.5"} (D: cm, H: m, WD: g/cm³, E), or {"source": "…", "factor": 0.1, "diameter": [2.5]}; ln(kg) = intercept + environment·E + density_power·ln ρ + height_power·ln H + Σ diameter[k]·(ln D)^k.</source>
        <translation>超出方程拟合范围的树木照常计入，并报告其数量和名称。OWN_EQUATION 以 JSON 给出自己的方程，如 {"source": "…", "formula": "0.1 * D^2.5"}（D：cm，H：m，WD：g/cm³，E），或 {"source": "…", "factor": 0.1, "diameter": [2.5]}；ln(kg) = intercept + environment·E + density_power·ln ρ + height_power·ln H + Σ diameter[k]·(ln D)^k。</translation>
    </message>
    <message>
        <source>SPECIES_SET gives each tree the equation of its species, genus, group or FIA number, by SPECIES_FIELD; SPECIES_EQUATIONS (species, equation) comes before it. Trees of no such species take EQUATION, or OWN_EQUATION, and are counted by their species.</source>
        <translation>SPECIES_SET 按 SPECIES_FIELD 中的种、属、组或 FIA 编号为每棵树选用方程；SPECIES_EQUATIONS（species、equation）优先。不属于这些树种的树木用 EQUATION 或 OWN_EQUATION，并按树种计数。</translation>
    </message>
    <message>
        <source>Equations and their sources:</source>
        <translation>方程及其出处：</translation>
    </message>
    <message>
        <source>Gives every parcel its stock (tCO2e) from the field plots of its stratum: mean biomass of the plots (t of dry matter per ha, by the equation chosen) × carbon fraction × area of the parcel on the ellipsoid × 44/12. A root:shoot ratio adds below-ground biomass.</source>
        <translation>由各地块所属分层的野外样地得出其储量（tCO2e）：样地平均生物量（每公顷干物质吨数，按所选方程）× 含碳率 × 地块的椭球面面积 × 44/12。根茎比用于加上地下生物量。</translation>
    </message>
    <message>
        <source>The standard error is that of the stratum's mean × the parcel's area. Parcels of one stratum share that error: it does not average out over them. A stratum with one plot has no error. The error of the equation is not in it.</source>
        <translation>标准误为分层均值的标准误 × 地块面积。同一分层的地块共有该误差，不会相互抵消。只有一个样地的分层没有误差。方程本身的误差不包括在内。</translation>
    </message>
    <message>
        <source>Parcels whose stratum has no plots are left without a stock and flagged, never guessed. Plots without trees count as 0; plots with a biomass of their own (agb_t_per_ha) count by it. Trees outside of the range of the equation are counted and told.</source>
        <translation>所属分层没有样地的地块不给出储量并加标记，绝不猜测。没有树木的样地按 0 计；自带生物量（agb_t_per_ha）的样地按该值计。超出方程适用范围的树木会计数并说明。</translation>
    </message>
    <message>
        <source>ALIKE lets all plots stand for all parcels. FACTORS adds other pools, as in the stock of parcels.</source>
        <translation>ALIKE 让所有样地代表所有地块。FACTORS 加入其他碳库，与地块储量相同。</translation>
    </message>
    <message>
        <source>Stock from field plots</source>
        <translation>由样地得出储量</translation>
    </message>
    <message>
        <source>Biomass and carbon per hectare of strata, with intervals, from trees of field plots.</source>
        <translation>由样地树木得出各层每公顷的生物量和碳及其区间。</translation>
    </message>
    <message>
        <source>plots,trees,DBH,allometry,Chave,biomass,inventory,stratum,carbon</source>
        <translation>样地,树木,胸径,异速生长,Chave,生物量,清查,层,碳</translation>
    </message>
    <message>
        <source>Field of a value per hectare, in place of trees</source>
        <translation>代替树木的每公顷数值字段</translation>
    </message>
    <message>
        <source>What that value is multiplied with [t of biomass per unit]</source>
        <translation>该数值的乘数 [每单位的生物量吨数]</translation>
    </message>
    <message>
        <source>Wood density of trees without their own [g/cm³]</source>
        <translation>没有自身数值的树木的木材密度 [g/cm³]</translation>
    </message>
    <message>
        <source>Environmental stress E, for equations with it</source>
        <translation>环境胁迫 E，用于需要它的方程</translation>
    </message>
    <message>
        <source>Plots (without them, all plots are those that have trees)</source>
        <translation>样地（没有时，所有样地即有树的样地）</translation>
    </message>
    <message>
        <source>Field of the plot a tree stands in</source>
        <translation>树木所在样地的字段</translation>
    </message>
    <message>
        <source>Field of the diameter at breast height [cm]</source>
        <translation>胸径字段 [cm]</translation>
    </message>
    <message>
        <source>Field of the height [m]</source>
        <translation>树高字段 [m]</translation>
    </message>
    <message>
        <source>Field of the wood density [g/cm³]</source>
        <translation>木材密度字段 [g/cm³]</translation>
    </message>
    <message>
        <source>Field of the species, or of the code of a group</source>
        <translation>树种或组代码的字段</translation>
    </message>
    <message>
        <source>Field of the plot's name</source>
        <translation>样地名称的字段</translation>
    </message>
    <message>
        <source>Field of the plot's area [ha]</source>
        <translation>样地面积的字段 [ha]</translation>
    </message>
    <message>
        <source>Field of the stratum</source>
        <translation>层的字段</translation>
    </message>
    <message>
        <source>Area of each stratum [ha]</source>
        <translation>各层的面积 [ha]</translation>
    </message>
    <message>
        <source>Intervals by</source>
        <translation>区间所用分布</translation>
    </message>
    <message>
        <source>Ratio of roots to shoots (0: above ground only)</source>
        <translation>根茎比（0：仅地上部分）</translation>
    </message>
    <message>
        <source>Strata</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>Biomass by plot</source>
        <translation>各样地的生物量</translation>
    </message>
    <message>
        <source>Mean above-ground biomass [t/ha]</source>
        <translation>平均地上生物量 [t/ha]</translation>
    </message>
    <message>
        <source>Its standard error [t/ha]</source>
        <translation>其标准误 [t/ha]</translation>
    </message>
    <message>
        <source>Half width of its confidence interval [t/ha]</source>
        <translation>其置信区间的半宽 [t/ha]</translation>
    </message>
    <message>
        <source>Mean stock [tCO2e/ha]</source>
        <translation>平均储量 [tCO2e/ha]</translation>
    </message>
    <message>
        <source>Stock of all strata [tCO2e], where their areas are given</source>
        <translation>各层总储量 [tCO2e]（给出面积时）</translation>
    </message>
    <message>
        <source>Plots that were counted</source>
        <translation>参与计算的样地数</translation>
    </message>
    <message>
        <source>Trees that were counted</source>
        <translation>参与计算的树木数</translation>
    </message>
    <message>
        <source>Trees outside of the range of the equation</source>
        <translation>超出方程适用范围的树木数</translation>
    </message>
    <message>
        <source>Source of the equation</source>
        <translation>方程的出处</translation>
    </message>
    <message>
        <source>Give trees (INPUT), or plots (PLOTS) with the field of a value per hectare.</source>
        <translation>请给出树木（INPUT），或给出样地（PLOTS）及每公顷数值的字段。</translation>
    </message>
    <message>
        <source>Trees need the fields of their plot and diameter: TREE_PLOT_FIELD and DIAMETER_FIELD.</source>
        <translation>树木需要样地和胸径的字段：TREE_PLOT_FIELD 和 DIAMETER_FIELD。</translation>
    </message>
    <message>
        <source>Carbon stock of parcels from field plots</source>
        <translation>由野外样地得出地块碳储量</translation>
    </message>
    <message>
        <source>Stock (tCO2e) of each parcel from the mean of the plots of its stratum, with its error.</source>
        <translation>由各地块所属分层样地的均值得出其储量（tCO2e）及误差。</translation>
    </message>
    <message>
        <source>plots,trees,stock,stratum,biomass,allometry,inventory,carbon,parcels</source>
        <translation>样地,树木,储量,分层,生物量,异速生长,清查,碳,地块</translation>
    </message>
    <message>
        <source>The plots stand for all parcels alike, whatever their stratum</source>
        <translation>不论分层，样地同样代表所有地块</translation>
    </message>
    <message>
        <source>Workspace with the field plots</source>
        <translation>含野外样地的工作区</translation>
    </message>
    <message>
        <source>Field with the stratum (“stratum” if empty)</source>
        <translation>分层字段（空则为 “stratum”）</translation>
    </message>
    <message>
        <source>Parcels left without a stock, as their stratum has no plots</source>
        <translation>因分层没有样地而无储量的地块</translation>
    </message>
    <message>
        <source>What the stock rests on, in a line</source>
        <translation>储量依据（一行）</translation>
    </message>
    <message>
        <source>SHA-256 of the plots and trees</source>
        <translation>样地和树木的 SHA-256</translation>
    </message>
    <message>
        <source>Field plots: {plots}; strata: {strata}; {equation}</source>
        <translation>野外样地：{plots}；分层：{strata}；{equation}</translation>
    </message>
    <message>
        <source>The parcels of “{layer}” have strata ({names}), but no plot has one: fill them in, or let the plots stand for all parcels alike (ALIKE).</source>
        <translation>“{layer}”的地块有分层（{names}），但样地都没有：请补上，或让样地代表所有地块（ALIKE）。</translation>
    </message>
    <message>
        <source>The plots have strata ({names}), but no parcel of “{layer}” has one: fill them in, or let the plots stand for all parcels alike (ALIKE).</source>
        <translation>样地有分层（{names}），但“{layer}”的地块都没有：请补上，或让样地代表所有地块（ALIKE）。</translation>
    </message>
    <message>
        <source>All parcels take the mean of all plots.</source>
        <translation>所有地块取所有样地的均值。</translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s) are left out, as no parcel has their stratum: {names}.</source>
        <translation><numerusform>%n 个样地略去，因没有地块属于其分层：{names}。</numerusform></translation>
    </message>
    <message>
        <source>no stratum</source>
        <translation>无分层</translation>
    </message>
    <message numerus="yes">
        <source>The stratum “{stratum}” has no plots: %n parcel(s) ({area} ha) are left without a stock.</source>
        <translation><numerusform>分层“{stratum}”没有样地：%n 个地块（{area} ha）没有储量。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) ({area} ha) have no stratum and are left without a stock.</source>
        <translation><numerusform>%n 个地块（{area} ha）没有分层，因此没有储量。</numerusform></translation>
    </message>
    <message>
        <source>The workspace has no field plots: import them first, or draw them in the layer.</source>
        <translation>工作区没有野外样地：请先导入，或在图层中绘制。</translation>
    </message>
    <message numerus="yes">
        <source>No tree stands in the %n plot(s) without a biomass of their own: import the trees.</source>
        <translation><numerusform>%n 个自身无生物量的样地中没有树木：请导入树木。</numerusform></translation>
    </message>
    <message>
        <source>measured on the plots</source>
        <translation>样地实测</translation>
    </message>
    <message numerus="yes">
        <source>%n of {trees} tree(s) have no height, such as tree {tree} of plot {plot}: fill it in, or choose an equation without heights.</source>
        <translation><numerusform>{trees} 株树木中有 %n 株没有树高，如样地 {plot} 的树 {tree}：请补上，或选用不含树高的方程。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of {trees} tree(s) have no wood density, such as tree {tree} of plot {plot}: fill it in, or give one for trees without their own.</source>
        <translation><numerusform>{trees} 株树木中有 %n 株没有木材密度，如样地 {plot} 的树 {tree}：请补上，或为无木材密度的树木给出一个值。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s) without any tree count as 0: {names}.</source>
        <translation><numerusform>%n 个没有树木的样地按 0 计：{names}。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s) count by the biomass measured, not by their trees: {names}.</source>
        <translation><numerusform>%n 个样地按实测生物量而非树木计：{names}。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tree(s) stand in no plot of the workspace and are left out.</source>
        <translation><numerusform>%n 株树木不在工作区的任何样地中，已略去。</numerusform></translation>
    </message>
    <message>
        <source>Accuracy of a map and adjusted areas</source>
        <translation>图的精度与校正面积</translation>
    </message>
    <message>
        <source>Error matrix, accuracies and adjusted areas with confidence intervals, from a sample.</source>
        <translation>由样本得出误差矩阵、精度和校正面积及其置信区间。</translation>
    </message>
    <message>
        <source>accuracy,error matrix,confusion,area,Olofsson,Stehman,kappa,F1,validation</source>
        <translation>精度,误差矩阵,混淆矩阵,面积,Olofsson,Stehman,kappa,F1,验证</translation>
    </message>
    <message>
        <source>Error matrix: a table of counts, rows the map, columns the reference (or units below)</source>
        <translation>误差矩阵：计数表，行为图，列为参考（或使用下面的单元）</translation>
    </message>
    <message>
        <source>Labelled units: points, plots, parcels or a table</source>
        <translation>已标注的单元：点、样地、地块或表</translation>
    </message>
    <message>
        <source>Field of the weight, 1 / inclusion probability (for unequal probabilities)</source>
        <translation>权重字段，1 / 入样概率（用于不等概率）</translation>
    </message>
    <message>
        <source>Field of the stratum, if strata are not the map's classes (areas are then by stratum)</source>
        <translation>层的字段，用于层不同于图类别的情形（此时面积按层给出）</translation>
    </message>
    <message>
        <source>Field of the map's class</source>
        <translation>图类别的字段</translation>
    </message>
    <message>
        <source>Field of the reference class</source>
        <translation>参考类别的字段</translation>
    </message>
    <message>
        <source>Area of each class of the map (any unit)</source>
        <translation>图上各类别的面积（任意单位）</translation>
    </message>
    <message>
        <source>Field of the cluster units were drawn in</source>
        <translation>单元所属群的字段</translation>
    </message>
    <message>
        <source>Kind of the intervals</source>
        <translation>区间的种类</translation>
    </message>
    <message>
        <source>Accuracies and areas</source>
        <translation>精度和面积</translation>
    </message>
    <message>
        <source>Give either an error matrix (MATRIX) or labelled units (INPUT), not both.</source>
        <translation>请给出误差矩阵（MATRIX）或已标注的单元（INPUT）之一，不要两者都给。</translation>
    </message>
    <message>
        <source>Labelled units need the fields of both classes: choose {parameters}.</source>
        <translation>已标注的单元需要两种类别的字段：请选择 {parameters}。</translation>
    </message>
    <message>
        <source>Overall accuracy [0 to 1]</source>
        <translation>总体精度 [0 至 1]</translation>
    </message>
    <message>
        <source>Half width of its confidence interval</source>
        <translation>其置信区间的半宽</translation>
    </message>
    <message>
        <source>Its standard error</source>
        <translation>其标准误</translation>
    </message>
    <message>
        <source>Lower end of the interval</source>
        <translation>区间下限</translation>
    </message>
    <message>
        <source>Upper end of the interval</source>
        <translation>区间上限</translation>
    </message>
    <message>
        <source>Cohen's kappa of the area shares (not an accuracy)</source>
        <translation>面积份额的 Cohen kappa（不是精度）</translation>
    </message>
    <message>
        <source>Units that were counted</source>
        <translation>参与计算的单元数</translation>
    </message>
    <message>
        <source>Units left out for want of a label</source>
        <translation>因缺少标签而排除的单元数</translation>
    </message>
    <message>
        <source>Compares what a map says with what a reference says at the units of a sample: the error matrix in counts and in shares of the area, overall, user's and producer's accuracy, and the area of each class put right for the map's errors, all with standard errors and confidence intervals.</source>
        <translation>在样本单元处把图的说法与参考的说法对照：以计数和面积份额表示的误差矩阵，总体精度、用户精度和生产者精度，以及按图的误差校正后的各类面积，均附标准误和置信区间。</translation>
    </message>
    <message>
        <source>MATRIX: a table of counts, a row for each class of the map, its name in the first column, a column for each reference class; a last column whose name begins with “area” or “mapped_area” holds the areas of the classes. INPUT: units with a field for either class; units without one of the labels are left out and counted. Polygons count by their area on the ellipsoid.</source>
        <translation>MATRIX：计数表，图的每个类别一行，第一列为其名称，每个参考类别一列；名称以“area”或“mapped_area”开头的最后一列为各类别的面积。INPUT：带两种类别字段的单元；缺少任一标签的单元不参与计算，并报告其数量。多边形按其在椭球面上的面积加权。</translation>
    </message>
    <message>
        <source>AREAS: the area of each class on the map, in any unit; adjusted areas are in the same unit. Without areas the sample is taken for one that was drawn at random from the whole map. WEIGHT_FIELD: 1 / inclusion probability of each unit, such as the field “weight” of a drawn sample; needed where units had unequal chances, as parcels drawn by their area have. STRATUM_FIELD: for strata that are not the map's classes; the areas are then those of the strata. CLUSTER_FIELD: for units that were drawn in groups.</source>
        <translation>AREAS：图上各类别的面积，任意单位；校正面积采用相同单位。没有面积时，样本视为从全图随机抽取。WEIGHT_FIELD：各单元的 1 / 入样概率，例如所抽样本的“weight”字段；用于各单元机会不等的情形，如按面积抽取的地块。STRATUM_FIELD：用于不同于图类别的层；此时面积为各层的面积。CLUSTER_FIELD：用于成组抽取的单元。</translation>
    </message>
    <message>
        <source>One table of all figures: measure (a code), map_class, reference_class, value, standard_error, half_width (z × standard error), low, high, units, note (a code). Accuracies and shares are from 0 to 1. f1 is the harmonic mean of user's and producer's accuracy; kappa corrects for chance and is not an accuracy: neither says anything about areas.</source>
        <translation>一张表列出全部数字：measure（代码）、map_class、reference_class、value、standard_error、half_width（z × 标准误）、low、high、units、note（代码）。精度和份额为 0 至 1。f1 是用户精度与生产者精度的调和平均；kappa 扣除偶然一致，不是精度：两者都与面积无关。</translation>
    </message>
    <message>
        <source>What cannot be known is said: a class with area and no unit is left out of all figures, with its share of the map; a class with one unit has no spread of its own and is measured from the overall mean; where no error was seen, the interval is the exact binomial one (“no_variation_seen”); where fewer than five units of a class were found in other classes of the map, intervals of its area and producer's accuracy cover less than they say (“few_omissions_seen”): draw more units.</source>
        <translation>无法得知的都会说明：有面积而无单元的类别不计入任何数字，并报告其占图的份额；只有一个单元的类别自身没有离散度，按总体均值计算；未见误差之处，区间为精确二项区间（“no_variation_seen”）；在图的其他类别中找到的某类单元不足五个时，其面积和生产者精度的区间覆盖率低于名义值（“few_omissions_seen”）：请抽取更多单元。</translation>
    </message>
    <message>
        <source>Rules: Olofsson et al. 2013 (RSE 129) and 2014 (RSE 148) eqs. 1 to 11, z of the normal distribution; Stehman 2014 (IJRS 35) for other strata; Särndal et al. 1992 for weights and clusters. No correction for a finite population. INTERVAL “score” makes intervals of shares by Wilson 1927 from the same standard error.</source>
        <translation>规则：Olofsson 等 2013（RSE 129）和 2014（RSE 148）式 1 至 11，正态分布的 z；其他层用 Stehman 2014（IJRS 35）；权重和群用 Särndal 等 1992。不作有限总体校正。INTERVAL 为“score”时，由同一标准误按 Wilson 1927 得出份额的区间。</translation>
    </message>
    <message>
        <source>Draws a sample of the cells of a map of classes, or of parcels, and writes with every unit the probability with which it was drawn and the weight that follows, ready for the accuracy of maps.</source>
        <translation>抽取类别图的像元或地块的样本，并为每个单元写出其入样概率和相应的权重，可直接用于图的精度算法。</translation>
    </message>
    <message>
        <source>Cells: those with data whose centre lies within the boundary, exactly; the points are the cells' centres, or square plots around them. The map is read block by block, so that a map of any size needs no more memory than the sample. weight is the hectares a point stands for (true cell area / probability); of a plot, weight × its area is.</source>
        <translation>像元：中心精确位于边界之内且有数据的像元；点为像元中心，或以其为中心的方形样地。图按块读取，因此无论图有多大，所需内存仅为样本所需。点的 weight 是其所代表的公顷数（像元真实面积 / 概率）；样地则为 weight × 其面积。</translation>
    </message>
    <message>
        <source>Parcels: with equal chances, or with chances proportional to their area; weight is 1 / probability. In the accuracy, polygons count by weight × area.</source>
        <translation>地块：机会相等，或机会与面积成正比；weight 为 1 / 概率。在精度算法中，多边形按 weight × 面积计。</translation>
    </message>
    <message>
        <source>Designs. random: SIZE units. stratified: SIZES of each class (or the table of samplesize), or SIZE shared out by ALLOCATION, with MINIMUM. systematic: a square grid with a random start, SPACING apart or as many as SIZE; parcels every so many from north to south. cluster: SIZE squares of CLUSTER_SIDE cells with equal chances, or groups of parcels by CLUSTER_FIELD, and PER_CLUSTER units of each.</source>
        <translation>设计。random：SIZE 个单元。stratified：各类别按 SIZES（或 samplesize 的表），或 SIZE 按 ALLOCATION 分配，并满足 MINIMUM。systematic：随机起点的方格网，间隔 SPACING，或约 SIZE 个；地块则由北到南每隔若干个。cluster：机会相等的 SIZE 个边长为 CLUSTER_SIDE 像元的方块，或按 CLUSTER_FIELD 的地块组，每个取 PER_CLUSTER 个单元。</translation>
    </message>
    <message>
        <source>The same seed and the same data give the same units. Units come in random order: the first of them are a sample by themselves, so work may stop early. MIN_DISTANCE keeps units apart, on the plane of a projected map, along a straight line on one in degrees; chances are then only about those written. Parcels by area are drawn in steps through a random order, so that chances are exact; parcels larger than a step are taken for certain.</source>
        <translation>相同的种子和数据得到相同的单元。单元按随机顺序排列：前若干个本身就是一个样本，因此工作可以提前停止。MIN_DISTANCE 使单元彼此分开，投影图按平面距离，以度为单位的图按直线距离；此时概率仅近似于所写数值。按面积抽取的地块沿随机顺序按步长抽取，因此概率是精确的；大于一个步长的地块必定入样。</translation>
    </message>
    <message>
        <source>AREAS gives the hectares of each class that was drawn from, to be used as AREAS of the accuracy. The field reference is for labels. Rules: Cochran 1977; Särndal, Swensson and Wretman 1992; random numbers of units by SplitMix64.</source>
        <translation>AREAS 给出被抽取的各类别公顷数，可作为精度算法的 AREAS。字段 reference 用于填写标签。规则：Cochran 1977；Särndal、Swensson 和 Wretman 1992；单元的随机数由 SplitMix64 产生。</translation>
    </message>
    <message>
        <source>Drawing of a sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>Random, stratified, systematic or cluster sample of a map or of parcels, with a seed.</source>
        <translation>带种子的图或地块的随机、分层、系统或整群样本。</translation>
    </message>
    <message>
        <source>sample,random,stratified,systematic,cluster,seed,points,plots,probability</source>
        <translation>样本,随机,分层,系统,整群,种子,点,样地,概率</translation>
    </message>
    <message>
        <source>Side of square plots around the points [m] (0: points)</source>
        <translation>点周围方形样地的边长 [m]（0：点）</translation>
    </message>
    <message>
        <source>Spacing of a systematic sample [units of the map] (empty: from the number)</source>
        <translation>系统样本的间隔 [图的单位]（留空：由数量得出）</translation>
    </message>
    <message>
        <source>How the number is shared out among strata</source>
        <translation>单元数在各层间如何分配</translation>
    </message>
    <message>
        <source>Chances of parcels</source>
        <translation>地块的机会</translation>
    </message>
    <message>
        <source>Map of classes to draw cells from (or parcels below)</source>
        <translation>用于抽取像元的类别图（或使用下面的地块）</translation>
    </message>
    <message>
        <source>Band of the map</source>
        <translation>图的波段</translation>
    </message>
    <message>
        <source>Boundary to draw within</source>
        <translation>抽取范围的边界</translation>
    </message>
    <message>
        <source>Parcels to draw from</source>
        <translation>用于抽取的地块</translation>
    </message>
    <message>
        <source>Number of units (of clusters in a cluster sample)</source>
        <translation>单元数（整群样本为群数）</translation>
    </message>
    <message>
        <source>Number of units by class or stratum</source>
        <translation>各类别或各层的单元数</translation>
    </message>
    <message>
        <source>Least number of units in a stratum</source>
        <translation>每层最少单元数</translation>
    </message>
    <message>
        <source>Field of the stratum of parcels</source>
        <translation>地块所属层的字段</translation>
    </message>
    <message>
        <source>Seed of the random numbers</source>
        <translation>随机数种子</translation>
    </message>
    <message>
        <source>Least distance between units [m]</source>
        <translation>单元间的最小距离 [m]</translation>
    </message>
    <message>
        <source>Classes to draw from, such as 1,2 (empty: all)</source>
        <translation>用于抽取的类别，如 1,2（留空：全部）</translation>
    </message>
    <message>
        <source>Side of a cluster [cells]</source>
        <translation>群的边长 [像元]</translation>
    </message>
    <message>
        <source>Field of the groups parcels are drawn in</source>
        <translation>成组抽取地块的组字段</translation>
    </message>
    <message>
        <source>Units of each cluster (0: all)</source>
        <translation>每群的单元数（0：全部）</translation>
    </message>
    <message>
        <source>Units that were drawn</source>
        <translation>抽得的单元数</translation>
    </message>
    <message>
        <source>Area drawn from [ha]</source>
        <translation>抽取范围的面积 [ha]</translation>
    </message>
    <message>
        <source>Hectares by class or stratum (JSON), for the accuracy</source>
        <translation>各类别或各层的公顷数（JSON），供精度算法使用</translation>
    </message>
    <message>
        <source>Give either a map of classes (RASTER) or parcels (INPUT) to draw from, not both.</source>
        <translation>请给出用于抽取的类别图（RASTER）或地块（INPUT）之一，不要两者都给。</translation>
    </message>
    <message>
        <source>A polygon of the boundary “{layer}” has no place in the map's CRS: leave it out.</source>
        <translation>边界“{layer}”的一个多边形在图的坐标参照系中没有位置：请将其排除。</translation>
    </message>
    <message>
        <source>The design “{design}” needs a field of the parcels: choose {parameter}.</source>
        <translation>设计“{design}”需要地块的一个字段：请选择 {parameter}。</translation>
    </message>
    <message>
        <source>SIZES has {value} units for “{name}”: give a whole number, 1 or more.</source>
        <translation>SIZES 中“{name}”的单元数为 {value}：请给出 1 或更大的整数。</translation>
    </message>
    <message>
        <source>CLASSES is “{value}”: give the whole numbers of classes with commas between them.</source>
        <translation>CLASSES 为“{value}”：请给出类别的整数代码，以逗号分隔。</translation>
    </message>
    <message>
        <source>sample,label,reader,export,CSV</source>
        <translation>样本,标签,判读员,导出,CSV</translation>
    </message>
    <message>
        <source>Writes the labels of a sample in the workspace: a row for each unit and reader, with the map's class, the reader's class, how sure they were, their comment, and when. A unit that nobody has labelled has one row without a reader.</source>
        <translation>写出工作区中样本的标签：每个单元和判读员一行，含地图类别、判读员所给类别、把握程度、备注和时间。无人标注的单元有一行，不含判读员。</translation>
    </message>
    <message>
        <source>stands_for_ha are the hectares that a unit stands for. standing says how far the unit is (undecided, decided, agreed, disagreed), answer is the class that counts in the accuracy, consensus_by who kept a consensus.</source>
        <translation>stands_for_ha为单元所代表的公顷数。standing说明单元的进度（undecided、decided、agreed、disagreed），answer为精度计算采用的类别，consensus_by为记录共识的人。</translation>
    </message>
    <message>
        <source>These labels tell each reader what the others said: write them when labelling is over.</source>
        <translation>这些标签会让判读员知道他人的判断：请在标注结束后再导出。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Units of the sample</source>
        <translation>样本的单元数</translation>
    </message>
    <message>
        <source>Labels that readers gave</source>
        <translation>判读员给出的标签数</translation>
    </message>
    <message>
        <source>“{layer}” has polygons: give the side of the plots (PLOT_SIDE), or the field of the parcels' ids (PARCEL_FIELD).</source>
        <translation>“{layer}”含多边形：请给出样地边长（PLOT_SIDE），或地块标识字段（PARCEL_FIELD）。</translation>
    </message>
    <message>
        <source>“{layer}” was not drawn by drawsample: it has no field {fields}. Draw the sample, then keep it.</source>
        <translation>“{layer}”不是由drawsample抽取的：缺少字段{fields}。请先抽样，再保存。</translation>
    </message>
    <message>
        <source>Unit {number} has no {fields} above 0: draw the sample again.</source>
        <translation>单元{number}的{fields}没有大于0的值：请重新抽样。</translation>
    </message>
    <message>
        <source>Unit {number} has no place in the workspace's CRS: draw within the workspace's boundary.</source>
        <translation>单元{number}在工作区的坐标参考系中没有位置：请在工作区边界内抽样。</translation>
    </message>
    <message>
        <source>Keep a sample in the workspace</source>
        <translation>在工作区中保存样本</translation>
    </message>
    <message>
        <source>sample,label,interpretation,classes,keep,journal</source>
        <translation>样本,标签,判读,类别,保存,日志</translation>
    </message>
    <message>
        <source>Keeps a sample that drawsample drew in the workspace, with all its units and what each stands for, in one entry of the journal. From then on nothing of it changes; its units are labelled in the Review panel, and sampleaccuracy works out how good the map is.</source>
        <translation>将drawsample抽取的样本连同全部单元及各自代表的量以一条日志保存在工作区中。此后其内容不再改变；单元在“审查”面板中标注，sampleaccuracy据此计算图有多准。</translation>
    </message>
    <message>
        <source>CLASSES are the classes that readers choose from: code, name, key, colour, two or more; the codes are those of the map. Without a key the first nine have the keys 1 to 9. Without a table the classes are those of the map that occur in the sample.</source>
        <translation>CLASSES为判读员可选的类别：代码、名称、按键、颜色，至少两类；代码即地图的代码。未给按键时，前九类的按键为1至9。未给表时，类别取样本中出现的地图类别。</translation>
    </message>
    <message>
        <source>AREAS are the hectares of each class of the map, or of each stratum, as drawsample gives them. For parcels say which field holds the map's class (MAP_FIELD) and their id (PARCEL_FIELD); for plots give their side in metres (PLOT_SIDE).</source>
        <translation>AREAS为地图各类别或各层的公顷数，由drawsample给出。对地块，请指明地图类别字段（MAP_FIELD）和标识字段（PARCEL_FIELD）；对样地，请给出以米为单位的边长（PLOT_SIDE）。</translation>
    </message>
    <message>
        <source>The unit's place is kept in the workspace's CRS: a point, the centre of a plot, or a point on the surface of a parcel, with the outline of plot or parcel. Readers never see what the map has at a unit.</source>
        <translation>单元位置以工作区的坐标参考系保存：点、样地中心或地块内一点，并附样地或地块的轮廓。判读员始终看不到地图在该单元的类别。</translation>
    </message>
    <message>
        <source>Field of the parcels' ids (for parcels; “id” if there is one)</source>
        <translation>地块标识字段（用于地块；若有则为“id”）</translation>
    </message>
    <message>
        <source>Map or layer the sample was drawn from, whose fingerprint is kept (path)</source>
        <translation>样本所抽自的图或图层，保存其指纹（路径）</translation>
    </message>
    <message>
        <source>Sample drawn by drawsample</source>
        <translation>由drawsample抽取的样本</translation>
    </message>
    <message>
        <source>Classes to choose from</source>
        <translation>可选类别</translation>
    </message>
    <message>
        <source>Hectares of each class of the map or stratum</source>
        <translation>地图各类别或各层的公顷数</translation>
    </message>
    <message>
        <source>Design it was drawn by</source>
        <translation>抽样设计</translation>
    </message>
    <message>
        <source>Seed it was drawn with</source>
        <translation>抽样所用种子</translation>
    </message>
    <message>
        <source>Field of the map's class (“map_class” if empty)</source>
        <translation>地图类别字段（空则为“map_class”）</translation>
    </message>
    <message>
        <source>What the drawing was told (JSON)</source>
        <translation>抽样所用参数（JSON）</translation>
    </message>
    <message>
        <source>Id of the sample</source>
        <translation>样本标识</translation>
    </message>
    <message>
        <source>PARAMETERS is no JSON object: give it as {example}, or leave it empty.</source>
        <translation>PARAMETERS不是JSON对象：请按{example}的形式给出，或留空。</translation>
    </message>
    <message>
        <source>“{table}” is no error matrix: it needs a row for each class of the map, its name first.</source>
        <translation>“{table}”不是误差矩阵：图的每个类别需要一行，名称在第一列。</translation>
    </message>
    <message>
        <source>The row “{row}” of the error matrix has a cell that is no number: fill all cells.</source>
        <translation>误差矩阵的行“{row}”有一格不是数字：请填满所有格。</translation>
    </message>
    <message>
        <source>The weight of unit {number} is “{value}”: each labelled unit needs a number above 0.</source>
        <translation>单元 {number} 的权重为“{value}”：每个已标注的单元需要一个大于 0 的数。</translation>
    </message>
    <message>
        <source>Unit {number} has no area: give it a polygon, or leave it out of the selection.</source>
        <translation>单元 {number} 没有面积：请为其给出多边形，或将其排除在选择之外。</translation>
    </message>
    <message>
        <source>accuracy,error matrix,confusion,area,sample,label,consensus,kappa</source>
        <translation>精度,误差矩阵,混淆,面积,样本,标签,共识,kappa</translation>
    </message>
    <message>
        <source>Works out how good a map is from the labels of a sample in the workspace: error matrix, accuracies and adjusted areas with standard errors and intervals, the same figures as accuracy gives on the same labels, by the areas, weights, strata and clusters that the sample was kept with.</source>
        <translation>由工作区中样本的标签计算图有多准：误差矩阵、精度和校正面积及其标准误和区间，与accuracy对同样标签给出的数字相同，按样本保存时的面积、权重、层和群计算。</translation>
    </message>
    <message>
        <source>Of each unit the label counts that stands: the consensus, else what all its readers say, else the single reader's. Units whose readers differ and have found no consensus, and units without a label, are left out and counted (DISAGREED, UNLABELLED).</source>
        <translation>每个单元以成立的标签为准：共识；否则为全部判读员一致的标签；否则为唯一判读员的标签。判读员意见不一且未达成共识的单元以及无标签的单元不计入，并给出数目（DISAGREED、UNLABELLED）。</translation>
    </message>
    <message>
        <source>Areas are in hectares. f1 is the harmonic mean of user's and producer's accuracy; kappa corrects for chance and is not an accuracy. The columns and codes of OUTPUT are those of accuracy.</source>
        <translation>面积以公顷计。f1为用户精度与生产者精度的调和平均；kappa校正了偶然一致，不是精度。OUTPUT的列和代码与accuracy相同。</translation>
    </message>
    <message>
        <source>AGREEMENT is Cohen's kappa between the two readers who have most units in common, by what each said before seeing the other's labels, with its interval; it says how far the labels can be trusted, nothing about the map.</source>
        <translation>AGREEMENT为共同单元最多的两位判读员之间的Cohen kappa及其区间，按各自在看到对方标签之前的判断计算；它说明标签有多可信，与图本身无关。</translation>
    </message>
    <message>
        <source>Units left out because their readers differ</source>
        <translation>因判读员意见不一而未计入的单元</translation>
    </message>
    <message>
        <source>Cohen's kappa of the two readers with most units in common</source>
        <translation>共同单元最多的两位判读员的Cohen kappa</translation>
    </message>
    <message>
        <source>Lower end of its interval</source>
        <translation>其区间下限</translation>
    </message>
    <message>
        <source>Upper end of its interval</source>
        <translation>其区间上限</translation>
    </message>
    <message>
        <source>Units that both of them labelled</source>
        <translation>两人都标注的单元</translation>
    </message>
    <message>
        <source>The two readers</source>
        <translation>两位判读员</translation>
    </message>
    <message>
        <source>Sample: its name or id (empty: the only one)</source>
        <translation>样本：名称或标识（空：唯一的那个）</translation>
    </message>
    <message>
        <source>The workspace has no sample: keep one first, with keepsample.</source>
        <translation>工作区没有样本：请先用keepsample保存一个。</translation>
    </message>
    <message>
        <source>There is no sample “{name}”: the workspace has {known}.</source>
        <translation>没有样本“{name}”：工作区有{known}。</translation>
    </message>
    <message>
        <source>The workspace has several samples: name one of {known}.</source>
        <translation>工作区有多个样本：请指明其中之一：{known}。</translation>
    </message>
    <message>
        <source>Size of a sample</source>
        <translation>样本的大小</translation>
    </message>
    <message>
        <source>How many units a sample needs for a wanted precision, and how many in each class.</source>
        <translation>达到所需精确度要多少样本单元，各类别各多少。</translation>
    </message>
    <message>
        <source>sample,size,allocation,Neyman,Cochran,Olofsson,stratified,accuracy</source>
        <translation>样本,大小,分配,Neyman,Cochran,Olofsson,分层,精度</translation>
    </message>
    <message>
        <source>Classes: area (any unit) and, if known, the user's accuracy expected</source>
        <translation>类别：面积（任意单位），以及（如已知）预期的用户精度</translation>
    </message>
    <message>
        <source>Standard error wanted of the overall accuracy (empty: from the half width)</source>
        <translation>总体精度所需的标准误（留空：由半宽得出）</translation>
    </message>
    <message>
        <source>Least number of units in a class</source>
        <translation>每类最少单元数</translation>
    </message>
    <message>
        <source>Number of units there are, such as cells of the map (empty: very many)</source>
        <translation>总单元数，如图的像元数（留空：非常多）</translation>
    </message>
    <message>
        <source>Number of units that is fixed already, only to be shared out (empty: work it out)</source>
        <translation>已定的单元数，仅需分配（留空：由算法得出）</translation>
    </message>
    <message>
        <source>Kind of sample</source>
        <translation>样本的种类</translation>
    </message>
    <message>
        <source>Accuracy expected, of all classes without their own</source>
        <translation>预期精度，用于没有自身数值的类别</translation>
    </message>
    <message>
        <source>Half width wanted of the interval [0.02 is ± 2 %]</source>
        <translation>区间所需的半宽 [0.02 即 ± 2 %]</translation>
    </message>
    <message>
        <source>How units are shared out</source>
        <translation>单元如何分配</translation>
    </message>
    <message>
        <source>Power of the area, for the allocation “power”</source>
        <translation>面积的幂，用于分配方式“power”</translation>
    </message>
    <message>
        <source>Units by class</source>
        <translation>各类别的单元数</translation>
    </message>
    <message>
        <source>Units that are needed for the precision</source>
        <translation>达到精确度所需的单元数</translation>
    </message>
    <message>
        <source>Units after the least number in each class</source>
        <translation>满足每类最少单元数后的单元数</translation>
    </message>
    <message>
        <source>Standard error to expect of the overall accuracy</source>
        <translation>总体精度的预期标准误</translation>
    </message>
    <message>
        <source>Half width to expect of its interval</source>
        <translation>其区间的预期半宽</translation>
    </message>
    <message>
        <source>A stratified sample needs the classes and their areas: CLASSES.</source>
        <translation>分层样本需要各类别及其面积：CLASSES。</translation>
    </message>
    <message>
        <source>How many units have to be labelled for the overall accuracy to be known as precisely as wanted, and how many of them lie in each class of the map.</source>
        <translation>要使总体精度达到所需的精确度，需标注多少单元，图的各类别各多少。</translation>
    </message>
    <message>
        <source>Simple: n = z²·p·(1 − p) / d², for a share p to be known to ± d (Cochran 1977). Stratified: n = (Σ W·S)² / (SE² + Σ W·S² / N), with the share W of the area and S = √(U·(1 − U)) of the user's accuracy U expected of a class (Olofsson et al. 2014, eq. 13); SE is the half width / z. POPULATION is N; without it the part with N falls away. That is the size of the best allocation (neyman); EXPECTED_ERROR says what the one chosen comes to.</source>
        <translation>简单随机：n = z²·p·(1 − p) / d²，使份额 p 精确到 ± d（Cochran 1977）。分层：n = (Σ W·S)² / (SE² + Σ W·S² / N)，其中 W 为面积份额，S = √(U·(1 − U))，U 为类别的预期用户精度（Olofsson 等 2014 式 13）；SE 为半宽 / z。POPULATION 为 N；没有时含 N 的部分略去。这是最优分配（neyman）的大小；EXPECTED_ERROR 给出所选分配的结果。</translation>
    </message>
    <message>
        <source>Sharing out: equal; proportional to the area; neyman, by area × S, the least error of the overall accuracy; power, by a power of the area (0.5: its square root). No class gets fewer than MINIMUM: what is left is shared out among the others, and if the minimum alone needs more units, there are more. A proportional share with a minimum of 50 to 100 is what Olofsson et al. advise: rare classes need units of their own for their user's accuracy to be known.</source>
        <translation>分配：equal 均分；proportional 按面积；neyman 按面积 × S，使总体精度的误差最小；power 按面积的幂（0.5：平方根）。每个类别不少于 MINIMUM：其余在其他类别间分配；若仅最少数已超出所需，则单元数相应增加。Olofsson 等建议按面积分配并以 50 至 100 为下限：稀有类别需要自己的单元，才能得知其用户精度。</translation>
    </message>
    <message>
        <source>The table has a row for each class: area, its share, accuracy expected, units, and the standard error and half width to expect of its user's accuracy.</source>
        <translation>表中每个类别一行：面积、份额、预期精度、单元数，以及其用户精度的预期标准误和半宽。</translation>
    </message>
    <message>
        <source>Reopen parcels that are signed off</source>
        <translation>重新开启已签核的地块</translation>
    </message>
    <message>
        <source>Takes the sign-off of parcels back, so that they can be changed again. All of them are reopened or none.</source>
        <translation>撤回地块的签核，使其可以再次改动。全部重新开启或都不开启。</translation>
    </message>
    <message>
        <source>REASON stays in the journal, with WHO, the role and the moment. A verifier reopens what a verifier signed; what the authority signed only the authority reopens.</source>
        <translation>REASON与WHO、角色和时间一同保留在日志中。核查员可重新开启核查员签核的地块；主管机关签核的只能由主管机关重新开启。</translation>
    </message>
    <message>
        <source>A new round of the review begins: the decisions of the earlier one stay in the books, and the parcels have to be decided on anew before they can be signed off again.</source>
        <translation>审核进入新一轮：上一轮的判定仍保留在账中，地块须重新判定才能再次签核。</translation>
    </message>
    <message>
        <source>Parcels chosen</source>
        <translation>所选地块</translation>
    </message>
    <message>
        <source>Parcels reopened</source>
        <translation>已重新开启的地块</translation>
    </message>
    <message>
        <source>Sign parcels off</source>
        <translation>签核地块</translation>
    </message>
    <message>
        <source>Signs parcels off in the name of WHO. A parcel can be signed off when READERS_NEEDED or more have decided on it, they agree with it as it is recorded, and it has not changed since.</source>
        <translation>以WHO的名义签核地块。有READERS_NEEDED位或更多判读员对地块作出判定、同意其记录且此后没有改动时，才能签核。</translation>
    </message>
    <message>
        <source>A parcel that is signed off is locked: no program changes it until a verifier or the authority reopens it and says why. What the authority signed only the authority reopens.</source>
        <translation>已签核的地块被锁定：在核查员或主管机关说明理由重新开启之前，任何程序都不能改动。主管机关签核的只能由主管机关重新开启。</translation>
    </message>
    <message>
        <source>All parcels are signed off or none. With ONLY_READY those that cannot be signed off yet are left out, and the log says why.</source>
        <translation>全部签核或都不签核。选ONLY_READY时，还不能签核的地块不计入，日志窗口说明原因。</translation>
    </message>
    <message>
        <source>The journal keeps who signed what and when, in which role, with the statement.</source>
        <translation>日志保存何人、何时、以何角色签核了什么，以及声明。</translation>
    </message>
    <message>
        <source>Leave out parcels that cannot be signed off yet</source>
        <translation>不计入还不能签核的地块</translation>
    </message>
    <message>
        <source>Readers who must have decided on each</source>
        <translation>每个地块须有多少位判读员判定</translation>
    </message>
    <message>
        <source>Parcels signed off</source>
        <translation>已签核的地块</translation>
    </message>
    <message>
        <source>Parcels left out</source>
        <translation>未计入的地块</translation>
    </message>
    <message>
        <source>Left out: {parcel} – {reason}</source>
        <translation>未计入：{parcel} – {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) left out: {reason}</source>
        <translation><numerusform>%n个地块未计入：{reason}</numerusform></translation>
    </message>
    <message>
        <source>Only saved parcels for which this expression holds, such as status = 'protected'</source>
        <translation>仅限符合此表达式的已保存地块，例如 status = 'protected'</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>人员姓名</translation>
    </message>
    <message>
        <source>Say which parcels are meant: by PARCELS, by the layer INPUT, or by EXPRESSION.</source>
        <translation>请说明是哪些地块：用PARCELS、图层INPUT或EXPRESSION。</translation>
    </message>
    <message>
        <source>EXPRESSION cannot be used ({reason}): correct it.</source>
        <translation>EXPRESSION无法使用（{reason}）：请更正。</translation>
    </message>
    <message>
        <source>The file {path} is not text in UTF-8: save it as CSV in UTF-8.</source>
        <translation>文件 {path} 不是 UTF-8 文本：请以 UTF-8 编码另存为 CSV。</translation>
    </message>
    <message>
        <source>The file {path} for {parameter} cannot be read ({reason}): check its name and folder.</source>
        <translation>{parameter} 的文件 {path} 无法读取（{reason}）：请检查其名称和文件夹。</translation>
    </message>
    <message>
        <source>Row {number} of {parameter} is not a class and its numbers: “{row}”.</source>
        <translation>{parameter} 的第 {number} 行不是类别及其数字：“{row}”。</translation>
    </message>
    <message>
        <source>{parameter} has the class “{name}” twice: keep one of its rows.</source>
        <translation>{parameter} 中类别“{name}”出现两次：只保留其中一行。</translation>
    </message>
    <message>
        <source>{parameter} has {number} cells, which make no rows of {width}: fill all columns.</source>
        <translation>{parameter} 有 {number} 格，不能组成每行 {width} 格的行：请填满所有列。</translation>
    </message>
    <message>
        <source>“{text}” for {parameter} is no table that can be read: give the path of a CSV file.</source>
        <translation>{parameter} 的“{text}”不是可读取的表：请给出 CSV 文件的路径。</translation>
    </message>
    <message>
        <source>Uncertainty of a workspace's budget</source>
        <translation>工作空间预算的不确定性</translation>
    </message>
    <message>
        <source>Intervals of P0, T0, the annual budget and a year's credits, and what contributes most.</source>
        <translation>P0、T0、年度预算和某年信用额的区间，以及哪一项贡献最大。</translation>
    </message>
    <message>
        <source>uncertainty,Monte Carlo,propagation,interval,deduction,budget,credits,IPCC</source>
        <translation>不确定性,蒙特卡洛,传递,区间,扣减,预算,信用额,IPCC</translation>
    </message>
    <message>
        <source>Sample of the workspace, by name or id, for errors of the map</source>
        <translation>工作空间的样本（名称或编号），用于地图误差</translation>
    </message>
    <message>
        <source>Or an error matrix with areas, its classes the strata</source>
        <translation>或带面积的误差矩阵，其类别即各分层</translation>
    </message>
    <message>
        <source>Standard error of root:shoot [% of it]</source>
        <translation>根茎比的标准误差 [占其 %]</translation>
    </message>
    <message>
        <source>Standard error of the carbon fraction [% of it]</source>
        <translation>碳含量比例的标准误差 [占其 %]</translation>
    </message>
    <message>
        <source>Errors of densities in a stratum</source>
        <translation>同一分层内密度的误差</translation>
    </message>
    <message>
        <source>Number of draws</source>
        <translation>抽样数</translation>
    </message>
    <message>
        <source>Distribution of the draws</source>
        <translation>抽取所用的分布</translation>
    </message>
    <message>
        <source>Correlation of the densities of strata [0 to 1]</source>
        <translation>各分层密度的相关系数 [0 到 1]</translation>
    </message>
    <message>
        <source>Year whose credits are returned (empty: the last that has any)</source>
        <translation>返回哪一年的信用额（留空：最后一个有信用额的年份）</translation>
    </message>
    <message>
        <source>Keep the result in the workspace</source>
        <translation>将结果保存在工作空间中</translation>
    </message>
    <message>
        <source>What contributes most</source>
        <translation>何者贡献最大</translation>
    </message>
    <message>
        <source>Credits of the year</source>
        <translation>该年的信用额</translation>
    </message>
    <message>
        <source>{figure} [tCO2e]</source>
        <translation>{figure} [tCO2e]</translation>
    </message>
    <message>
        <source>Standard error of {figure} [tCO2e]</source>
        <translation>{figure} 的标准误 [tCO2e]</translation>
    </message>
    <message>
        <source>Lower end, by Monte Carlo [tCO2e]</source>
        <translation>蒙特卡洛区间下限 [tCO2e]</translation>
    </message>
    <message>
        <source>Upper end, by Monte Carlo [tCO2e]</source>
        <translation>蒙特卡洛区间上限 [tCO2e]</translation>
    </message>
    <message>
        <source>The source that contributes most to the uncertainty of T0</source>
        <translation>对 T0 的不确定性贡献最大的来源</translation>
    </message>
    <message>
        <source>Parcels whose stock counts</source>
        <translation>储量计入的地块</translation>
    </message>
    <message>
        <source>Of these, parcels without a standard error</source>
        <translation>其中没有标准误差的地块</translation>
    </message>
    <message>
        <source>Share taken off the credits of the year, else off B</source>
        <translation>从该年信用额（否则从 B）扣减的份额</translation>
    </message>
    <message>
        <source>What is left of them after the deduction [tCO2e]</source>
        <translation>扣减后剩余 [tCO2e]</translation>
    </message>
    <message>
        <source>Id of the run kept in the workspace</source>
        <translation>保存在工作空间中的运行编号</translation>
    </message>
    <message>
        <source>Give a sample of the workspace or an error matrix, not both.</source>
        <translation>请给出工作空间的样本或误差矩阵之一，不要同时给出。</translation>
    </message>
    <message>
        <source>How sure the protected stock P0, the tradeable stock T0, the annual budget B and the credits of each year of a workspace are, and what contributes most. Parcels count with their own stock and standard error; the figures are those of the Budget panel, of the frozen baseline where there is one. Parcels without a standard error are counted and said, never guessed.</source>
        <translation>工作空间的受保护储量 P0、可交易储量 T0、年度预算 B 和各年信用额有多可靠，以及哪一项贡献最大。地块按各自的储量和标准误差计入；数字与“预算”面板相同，基准已冻结时为冻结的基准。没有标准误差的地块会计数并说明，绝不猜测。</translation>
    </message>
    <message>
        <source>CORRELATION: “shared” (the parcels of a stratum have one density, so one error, which does not average out over them) or “independent” (each parcel was measured by itself). Parcels without a stratum count as one stratum. STRATA_CORRELATION lets the densities of strata go together too.</source>
        <translation>CORRELATION：“shared”（同一分层的地块共用一个密度，因而只有一个误差，不会相互抵消）或“independent”（每个地块单独测量）。没有分层的地块作为同一个分层。STRATA_CORRELATION 使各分层的密度也相互关联。</translation>
    </message>
    <message>
        <source>SAMPLE or MATRIX: a labelled sample of the map of strata, or its error matrix with a last column “mapped_area”. The area of each stratum is then put right by the ratio of adjusted to mapped area, on both sides of the account alike, with all covariances; the budget itself stays as it is, and the difference is shown.</source>
        <translation>SAMPLE 或 MATRIX：分层地图的已判读样本，或其误差矩阵（最后一列为“mapped_area”）。各分层的面积按校正面积与制图面积之比校正，账户两侧相同，并包含全部协方差；预算本身保持不变，并显示差额。</translation>
    </message>
    <message>
        <source>Root:shoot concerns below-ground carbon, the carbon fraction all biomass, by the parcels' pools; their errors are one for all parcels. Give the latter only for stocks made of biomass. The errors of different sources are independent.</source>
        <translation>根茎比只涉及地下碳，碳含量比例涉及全部生物量，按地块的碳库计算；它们的误差对所有地块是同一个。只有由生物量得出的储量才给出后者。不同来源的误差相互独立。</translation>
    </message>
    <message>
        <source>A year's credits rest on the tradeable carbon of their project's parcels and are as uncertain as that; new carbon and credits without a project have no known error, count as certain and are said. RULE takes off B and the credits what a scheme's rule says, by the half width at 90 %.</source>
        <translation>一年的信用额依据其项目地块的可交易碳，其不确定性与之相同；新增碳和没有项目的信用额没有已知误差，视为确定并加以说明。RULE 按某一机制的规则，以 90 % 区间的半宽从 B 和信用额中扣减。</translation>
    </message>
    <message>
        <source>Rules: IPCC 2006 GL vol. 1 ch. 3; Goodman 1960; Olofsson et al. 2014 for areas.</source>
        <translation>规则：IPCC 2006 指南第 1 卷第 3 章；Goodman 1960；面积用 Olofsson 等 2014。</translation>
    </message>
    <message>
        <source>Uncertainty of stock and budget</source>
        <translation>储量和预算的不确定性</translation>
    </message>
    <message>
        <source>Intervals of P0, T0 and the annual budget from errors of areas, densities and ratios.</source>
        <translation>由面积、密度和比例的误差得出 P0、T0 和年度预算的区间。</translation>
    </message>
    <message>
        <source>uncertainty,Monte Carlo,propagation,interval,deduction,budget,IPCC</source>
        <translation>不确定性,蒙特卡洛,传递,区间,扣减,预算,IPCC</translation>
    </message>
    <message>
        <source>Strata: status, hectares, t of biomass per ha, each with its standard error</source>
        <translation>各层：状态、公顷数、每公顷生物量吨数，及各自的标准误</translation>
    </message>
    <message>
        <source>Error matrix of the map with areas, for adjusted areas of the strata (in place of theirs)</source>
        <translation>带面积的图误差矩阵，用于各层的校正面积（代替其面积）</translation>
    </message>
    <message>
        <source>Correlation of the densities of strata [0: independent, 1: one error for all]</source>
        <translation>各层密度的相关系数 [0：独立，1：同一误差]</translation>
    </message>
    <message>
        <source>Years of the period, for the annual budget</source>
        <translation>期间的年数，用于年度预算</translation>
    </message>
    <message>
        <source>Credits of the year the deduction is taken from [tCO2e]</source>
        <translation>从中扣减的当年信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>Correlation of the areas of strata</source>
        <translation>各层面积的相关系数</translation>
    </message>
    <message>
        <source>Share taken off for the uncertainty of T0</source>
        <translation>因 T0 的不确定性而扣减的份额</translation>
    </message>
    <message>
        <source>Credits left after the deduction [tCO2e]</source>
        <translation>扣减后剩余的信用额 [tCO2e]</translation>
    </message>
    <message>
        <source>How sure the protected stock P0, the tradeable stock T0 and the annual budget B = T0 / period are, given the errors of areas, densities, root:shoot and carbon fraction, and which of these contributes most.</source>
        <translation>在面积、密度、根茎比和碳含量比例有误差的情况下，受保护储量 P0、可交易储量 T0 和年度预算 B = T0 / 期间 有多可靠，以及其中哪一项贡献最大。</translation>
    </message>
    <message>
        <source>STRATA: a row for each stratum: its name, status (protected, inaccessible, threatened, tradeable), hectares, t of above-ground biomass per ha, and the standard error of either, as the stock from field plots gives it; an empty error counts as 0. MATRIX: an error matrix whose classes are the strata, with their areas: then areas are those put right for the map's errors, with all their covariances.</source>
        <translation>STRATA：每层一行：名称、状态（protected、inaccessible、threatened、tradeable）、公顷数、每公顷地上生物量吨数，以及两者各自的标准误（可由样地储量算法得出）；空的误差按 0 计。MATRIX：类别即各层、带面积的误差矩阵：此时面积为按图的误差校正后的面积，并带全部协方差。</translation>
    </message>
    <message>
        <source>Each factor is independent of the others. Root:shoot and carbon fraction are shared by all strata, so their errors do not average out; densities may be correlated too (an error of one equation is the same everywhere: 1). Method “exact” is the exact variance of sums of products with an interval of the normal distribution; “monte_carlo” draws normal or lognormal values with the same means and covariances, its interval lies between percentiles. The same seed gives the same numbers.</source>
        <translation>各因子相互独立。根茎比和碳含量比例为各层共有，其误差不会相互抵消；密度也可以相关（同一方程的误差处处相同：1）。方法“exact”为乘积之和的精确方差及正态区间；“monte_carlo”从均值和协方差相同的正态或对数正态分布抽取，区间取百分位数。相同的种子得到相同的数字。</translation>
    </message>
    <message>
        <source>RULE takes off AMOUNT what a scheme's rule says for the uncertainty of T0, from the half width of its interval at 90 %. Rules not checked against the scheme's own text are said to be so.</source>
        <translation>RULE 按某一机制的规则，就 T0 的不确定性（其 90 % 区间的半宽）从 AMOUNT 中扣减。未与机制原文核对的规则会注明。</translation>
    </message>
    <message>
        <source>STRATA has no column “{column}”: it needs {columns}.</source>
        <translation>STRATA 没有列“{column}”：需要 {columns}。</translation>
    </message>
    <message>
        <source>Row {number} of STRATA lacks a figure: “{row}”. It needs {columns}.</source>
        <translation>STRATA 的第 {number} 行缺少数字：“{row}”。需要 {columns}。</translation>
    </message>
    <message>
        <source>STRATA has “{stratum}” twice: give each stratum one row.</source>
        <translation>STRATA 中“{stratum}”出现两次：每层只保留一行。</translation>
    </message>
    <message>
        <source>There are no strata: fill in STRATA.</source>
        <translation>没有层：请填写 STRATA。</translation>
    </message>
    <message>
        <source>The stratum “{stratum}” has the unknown status “{status}”: use one of {known}.</source>
        <translation>层“{stratum}”的状态“{status}”未知：请使用 {known} 之一。</translation>
    </message>
    <message>
        <source>The error matrix has no areas: add a last column “mapped_area” with hectares.</source>
        <translation>误差矩阵没有面积：请在最后加一列“mapped_area”，以公顷为单位。</translation>
    </message>
    <message>
        <source>The stratum “{stratum}” is no class of the error matrix, which has {classes}.</source>
        <translation>层“{stratum}”不是误差矩阵的类别，其类别为 {classes}。</translation>
    </message>
    <message>
        <source>verification,report,sign-off,audit,findings,PDF</source>
        <translation>核查,报告,签核,抽查,事项,PDF</translation>
    </message>
    <message>
        <source>Writes what a verifier signs: whether the ledger is as its journal wrote it; how much was reviewed, of parcels, hectares and tCO2e; verdicts that stand against parcels, readers who differ, flags, what has changed since; of each sample its design, labels, error matrix, accuracies and adjusted areas with intervals; agreement of readers; intervals of the budget where a run is kept; the list of decisions with who and when; and a page of sign-offs with room for signatures.</source>
        <translation>写出供核查员签字的内容：账本是否与其日志所写相符；已审核多少地块、公顷和 tCO2e；对地块不利的判定、判读员的分歧、标记、此后的变化；每个样本的设计、标签、误差矩阵、精度和校正面积及其区间；判读员的一致性；保存有运行时预算的区间；判定清单（何人、何时）；以及留有签名处的签核页。</translation>
    </message>
    <message>
        <source>The report tells the verdicts and labels of all readers, so it says so where a second reader is still at work and would no longer be blind.</source>
        <translation>报告载有全部判读员的判定和标签，因此若第二位判读员仍在工作、将不再互不知情，报告会予以说明。</translation>
    </message>
    <message>
        <source>SAMPLES: names or ids with commas between them; empty for all. FORMATS: XLSX, CSV and JSON hold every decision, label and unit in full precision; pages list the first 2,000 decisions. Texts that a spreadsheet would take for a formula have an apostrophe before them. The files are named by the accounts, the day and the journal's last entry.</source>
        <translation>SAMPLES：名称或标识，以逗号分隔；留空表示全部。FORMATS：XLSX、CSV 和 JSON 以完整精度含有每项判定、标签和单元；页面列出前 2,000 项判定。会被电子表格当作公式的文本前加撇号。文件以账户、日期和日志最后一条命名。</translation>
    </message>
    <message>
        <source>OVERALL is the overall accuracy of each sample by its name, as JSON. Areas are ha on the ellipsoid, stocks tCO2e, accuracies from 0 to 1.</source>
        <translation>OVERALL 是各样本的总体精度（按名称，JSON）。面积为椭球面公顷，储量为 tCO2e，精度为 0 至 1。</translation>
    </message>
    <message>
        <source>Rules: Terrestrial Carbon Group, section 3.2.5; those of accuracies are named in the report.</source>
        <translation>规则：Terrestrial Carbon Group，第 3.2.5 节；精度的规则见报告。</translation>
    </message>
    <message>
        <source>Samples (names or ids; empty: all)</source>
        <translation>样本（名称或标识；空：全部）</translation>
    </message>
    <message>
        <source>Language (empty: as on the screen)</source>
        <translation>语言（空：与屏幕相同）</translation>
    </message>
    <message>
        <source>Samples and their accuracies</source>
        <translation>样本及其精度</translation>
    </message>
    <message>
        <source>Report as {kind}</source>
        <translation>报告：{kind}</translation>
    </message>
    <message>
        <source>Overall accuracy of each sample [0 to 1], as JSON</source>
        <translation>各样本的总体精度 [0 至 1]，JSON</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>People who took part</source>
        <translation>参与人数</translation>
    </message>
    <message>
        <source>Parcels reviewed</source>
        <translation>已审核的地块</translation>
    </message>
    <message>
        <source>Area signed off [ha]</source>
        <translation>已签核面积 [ha]</translation>
    </message>
    <message>
        <source>Stock signed off [tCO2e]</source>
        <translation>已签核储量 [tCO2e]</translation>
    </message>
    <message>
        <source>Parcels and events with an open finding</source>
        <translation>有未决事项的地块和事件</translation>
    </message>
    <message>
        <source>Whether the ledger is as its journal wrote it</source>
        <translation>账本是否与其日志所写相符</translation>
    </message>
    <message>
        <source>Choose at least one format (FORMATS): {known}.</source>
        <translation>请至少选择一种格式（FORMATS）：{known}。</translation>
    </message>
    <message>
        <source>Cancelled: the files that were complete are kept.</source>
        <translation>已取消：已完成的文件予以保留。</translation>
    </message>
    <message>
        <source>A level of confidence of {value} is none: give a number between 0 and 1.</source>
        <translation>{value} 不是置信水平：请给出 0 与 1 之间的数。</translation>
    </message>
    <message>
        <source>The class “{subject}” is there twice: give each class one row and one column.</source>
        <translation>类别“{subject}”出现两次：每个类别只保留一行一列。</translation>
    </message>
    <message>
        <source>The error matrix has {value} units of “{subject}” that are “{reference}”: counts are whole numbers.</source>
        <translation>误差矩阵中“{subject}”而参考为“{reference}”的单元数为 {value}：计数应为整数。</translation>
    </message>
    <message>
        <source>The sample has no unit with both labels: label some units first.</source>
        <translation>样本中没有两种标签齐全的单元：请先标注一些单元。</translation>
    </message>
    <message>
        <source>No unit of “{subject}” counts: {unlabelled} have no label, on {disagreed} readers differ, {unmapped} lie where the map has no class. First label some units, or agree on them.</source>
        <translation>“{subject}”没有可计入的单元：{unlabelled} 个没有标签，{disagreed} 个判读员意见不一，{unmapped} 个位于地图无类别之处。请先为一些单元作标签，或达成一致。</translation>
    </message>
    <message>
        <source>The weight of unit {number} is {value}: give a number above 0.</source>
        <translation>单元 {number} 的权重为 {value}：请给出大于 0 的数。</translation>
    </message>
    <message>
        <source>The area of the class “{subject}” is {value}: give a number, 0 or more.</source>
        <translation>类别“{subject}”的面积为 {value}：请给出 0 或更大的数。</translation>
    </message>
    <message>
        <source>All areas are 0: give the areas of the map's classes.</source>
        <translation>所有面积均为 0：请给出图的各类别面积。</translation>
    </message>
    <message>
        <source>Units lie in “{subject}”, which has no area: add its area, or leave the areas out.</source>
        <translation>有单元位于“{subject}”，而它没有面积：请加上其面积，或不给任何面积。</translation>
    </message>
    <message>
        <source>“{subject}” has no unit in the sample: its {percent} % of the area are in none of the figures.</source>
        <translation>“{subject}”在样本中没有单元：其占面积 {percent} % 的部分不在任何数字之内。</translation>
    </message>
    <message>
        <source>“{subject}” has one unit alone, which shows no spread: it is measured from the overall mean, so that standard errors are rather too wide; draw at least a second one.</source>
        <translation>“{subject}”只有一个单元，看不出离散度：按总体均值计算，因此标准误偏大；请至少再抽一个。</translation>
    </message>
    <message numerus="yes">
        <source>“{subject}” has only %n unit(s): its intervals are rough; 50 or more are usual.</source>
        <translation><numerusform>“{subject}”只有 %n 个单元：其区间较粗略；通常需要 50 个或更多。</numerusform></translation>
    </message>
    <message>
        <source>“{subject}” occurs in the reference only: it has no user's accuracy.</source>
        <translation>“{subject}”只出现在参考中：它没有用户精度。</translation>
    </message>
    <message>
        <source>No unit is “{subject}” by the reference: it has no producer's accuracy, and an area of 0 only as far as the sample shows.</source>
        <translation>参考中没有单元属于“{subject}”：它没有生产者精度，面积为 0 也只是就样本所见而言。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n unit(s) mapped as “{subject}” is wrong: that no error was seen does not mean there is none, see the lower end of the interval.</source>
        <translation><numerusform>图为“{subject}”的 %n 个单元无一错误：未见误差不等于没有误差，请看区间下限。</numerusform></translation>
    </message>
    <message>
        <source>Without the areas of the map's classes, all units are taken to be drawn at random from the whole map; for a stratified sample the figures are then wrong: give AREAS, or weights.</source>
        <translation>没有图的各类别面积时，所有单元视为从全图随机抽取；对分层样本，这样得出的数字是错误的：请给出 AREAS 或权重。</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have no label and are left out: if they differ from the others, the figures are off.</source>
        <translation><numerusform>%n 个单元没有标签，未参与计算：若它们与其余单元不同，数字会有偏差。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of {units} unit(s) were labelled by one reader alone: nobody has checked these labels.</source>
        <translation><numerusform>{units} 个单元中有 %n 个仅由一名判读员作标签：这些标签无人复核。</numerusform></translation>
    </message>
    <message>
        <source>A half width of {value} is none: give a number above 0 and below 1.</source>
        <translation>{value} 不是半宽：请给出大于 0 且小于 1 的数。</translation>
    </message>
    <message>
        <source>A standard error of {value} is none: give a number above 0.</source>
        <translation>{value} 不是标准误：请给出大于 0 的数。</translation>
    </message>
    <message>
        <source>There are no classes to share units out among: give their areas.</source>
        <translation>没有可供分配单元的类别：请给出其面积。</translation>
    </message>
    <message>
        <source>The area of the class “{subject}” is {value}: give a number above 0.</source>
        <translation>类别“{subject}”的面积为 {value}：请给出大于 0 的数。</translation>
    </message>
    <message>
        <source>The accuracy of “{subject}” is {value}: give a number from 0 to 1.</source>
        <translation>“{subject}”的精度为 {value}：请给出 0 至 1 的数。</translation>
    </message>
    <message>
        <source>{value} units are none to draw from: give 1 or more.</source>
        <translation>总单元数 {value} 无法抽取：请给出 1 或更大的数。</translation>
    </message>
    <message>
        <source>That precision needs {value} units, more than {most}: give a wider half width.</source>
        <translation>该精确度需要 {value} 个单元，多于 {most}：请给出更大的半宽。</translation>
    </message>
    <message>
        <source>All classes are expected to be wholly right or wrong, so there is no spread to go by: give accuracies between 0 and 1, or another allocation.</source>
        <translation>所有类别都预期完全正确或完全错误，因此没有可依据的离散度：请给出 0 与 1 之间的精度，或另选分配方式。</translation>
    </message>
    <message>
        <source>{minimum} units in each class make {number} units, more than the {size} that the precision needs.</source>
        <translation>每类 {minimum} 个单元共 {number} 个，多于精确度所需的 {size} 个。</translation>
    </message>
    <message numerus="yes">
        <source>“{subject}” has %n unit(s), too few for an error: give each class 2 or more (MINIMUM).</source>
        <translation><numerusform>“{subject}”有 %n 个单元，不足以得出误差：请使每类有 2 个或更多（MINIMUM）。</numerusform></translation>
    </message>
    <message>
        <source>“{subject}” is expected to have an accuracy of exactly {value}, as if it were known: give what it may be.</source>
        <translation>“{subject}”的预期精度恰为 {value}，仿佛已知：请给出它可能的数值。</translation>
    </message>
    <message>
        <source>There is nothing to draw from: no cell or parcel with data lies within the boundary and the classes chosen.</source>
        <translation>没有可抽取的对象：边界和所选类别之内没有带数据的像元或地块。</translation>
    </message>
    <message>
        <source>The class “{subject}” is not there to draw from: there are {known}; correct SIZES or CLASSES.</source>
        <translation>类别“{subject}”不在可抽取之列：现有 {known}；请更正 SIZES 或 CLASSES。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n of {wanted} unit(s) of “{subject}” fit {distance} m apart: give a smaller distance or fewer units.</source>
        <translation><numerusform>相距 {distance} m 时“{subject}”只能容纳 {wanted} 个单元中的 %n 个：请减小距离或减少单元。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>“{subject}” has only %n unit(s), fewer than the {wanted} wanted: all of them are taken.</source>
        <translation><numerusform>“{subject}”只有 %n 个单元，少于所需的 {wanted} 个：全部抽取。</numerusform></translation>
    </message>
    <message>
        <source>A spacing of {value} is less than a cell ({cell}): give a wider one, or draw at random.</source>
        <translation>间隔 {value} 小于一个像元（{cell}）：请加大间隔，或随机抽取。</translation>
    </message>
    <message>
        <source>A least distance is kept by the designs random and stratified with equal chances only: set it to 0, or choose one of these.</source>
        <translation>只有机会相等的 random 和 stratified 设计能保持最小距离：请将其设为 0，或选择这两种设计之一。</translation>
    </message>
    <message>
        <source>Units are at least {distance} m apart: chances are then no longer exactly those written, most of all where many units stand close.</source>
        <translation>单元之间至少相距 {distance} m：此时概率不再恰为所写数值，单元密集之处尤其如此。</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) have no area and cannot be drawn.</source>
        <translation><numerusform>%n 个地块没有面积，无法抽取。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) of a systematic sample: standard errors are worked out as if it were random, which is rather too wide.</source>
        <translation><numerusform>系统样本共 %n 个单元：标准误按随机样本计算，因此偏大。</numerusform></translation>
    </message>
    <message>
        <source>There is no equation “{subject}”: use one of {known}, or give your own.</source>
        <translation>没有方程“{subject}”：请使用 {known} 之一，或给出自己的方程。</translation>
    </message>
    <message>
        <source>The equation “{subject}” needs the {what}: choose its field, or an equation without it.</source>
        <translation>方程“{subject}”需要 {what}：请选择其字段，或选择不需要它的方程。</translation>
    </message>
    <message>
        <source>The equation's “{subject}” is “{value}”: give JSON with a source, numbers, and a list of numbers “diameter”.</source>
        <translation>方程的“{subject}”为“{value}”：请给出含 source、数字和数字列表“diameter”的 JSON。</translation>
    </message>
    <message>
        <source>The plot “{subject}” has an area of {value} ha: give a number above 0.</source>
        <translation>样地“{subject}”的面积为 {value} ha：请给出大于 0 的数。</translation>
    </message>
    <message>
        <source>A tree stands in plot “{subject}”, which is not among the plots: add it.</source>
        <translation>有一棵树位于样地“{subject}”，而样地中没有它：请加上该样地。</translation>
    </message>
    <message>
        <source>There are no plots to average: choose a layer or a selection with plots.</source>
        <translation>没有可平均的样地：请选择含样地的图层或选择集。</translation>
    </message>
    <message>
        <source>A plot of the stratum “{subject}” has the value {value}: give a number.</source>
        <translation>层“{subject}”的一个样地的数值为 {value}：请给出数字。</translation>
    </message>
    <message>
        <source>The stratum “{subject}” has no area: give the hectares of each stratum (STRATA).</source>
        <translation>层“{subject}”没有面积：请给出各层的公顷数（STRATA）。</translation>
    </message>
    <message>
        <source>The stratum “{subject}” has one plot alone: its mean has no error and no interval.</source>
        <translation>层“{subject}”只有一个样地：其均值没有误差，也没有区间。</translation>
    </message>
    <message>
        <source>The interval of “{subject}” reaches down to {low} t/ha: there are too few plots, or they vary too much, for a useful interval.</source>
        <translation>“{subject}”的区间下至 {low} t/ha：样地太少或差异太大，区间没有用处。</translation>
    </message>
    <message numerus="yes">
        <source>%n plot(s) have trees; plots without trees are not known: give PLOTS if there are any.</source>
        <translation><numerusform>%n 个样地有树；没有树的样地无从得知：如有此类样地，请给出 PLOTS。</numerusform></translation>
    </message>
    <message>
        <source>“{subject}” has {values} figures where there are {errors}: give one for each.</source>
        <translation>“{subject}”有 {values} 个数字，而应有 {errors} 个：请一一给出。</translation>
    </message>
    <message>
        <source>“{subject}” has a figure that is none, or a negative standard error: correct it.</source>
        <translation>“{subject}”有一个数字无效，或标准误为负：请更正。</translation>
    </message>
    <message>
        <source>“{subject}” cannot correlate by {value}: give a number from {least} to 1.</source>
        <translation>“{subject}”的相关系数不能为 {value}：请给出 {least} 至 1 的数。</translation>
    </message>
    <message>
        <source>The covariances of “{subject}” are none: give a symmetric matrix of variances.</source>
        <translation>“{subject}”的协方差无效：请给出对称的方差矩阵。</translation>
    </message>
    <message>
        <source>“{subject}” has the value {value}, which no lognormal distribution has: choose the normal one.</source>
        <translation>“{subject}”含有数值 {value}，对数正态分布没有这样的值：请选择正态分布。</translation>
    </message>
    <message>
        <source>“{subject}” varies too much in opposite directions for a lognormal distribution: choose the normal one.</source>
        <translation>“{subject}”反向变动过大，不能用对数正态分布：请选择正态分布。</translation>
    </message>
    <message>
        <source>Lognormal values of “{subject}” cannot go together as their errors do: the Monte Carlo has other standard errors of sums than the propagation; go by the latter, or choose the normal distribution.</source>
        <translation>“{subject}”的对数正态值无法像其误差那样相关：蒙特卡罗所得总和的标准误差与误差传播的不同；请以后者为准，或选择正态分布。</translation>
    </message>
    <message>
        <source>{value} draws are none: give a whole number from 2 to {most}.</source>
        <translation>抽取次数 {value} 无效：请给出 2 至 {most} 的整数。</translation>
    </message>
    <message>
        <source>There is nothing whose uncertainty could be worked out: give strata.</source>
        <translation>没有可计算不确定性的对象：请给出各层。</translation>
    </message>
    <message>
        <source>{value} strata are too many, at most {most} will do: put them together.</source>
        <translation>{value} 个层太多，最多 {most} 个：请合并。</translation>
    </message>
    <message>
        <source>{number} figures of “{subject}” have standard errors above a third of their value: normal draws of them are often negative; choose the lognormal distribution.</source>
        <translation>“{subject}”有 {number} 个数字的标准误大于其值的三分之一：正态抽取常为负值；请选择对数正态分布。</translation>
    </message>
    <message>
        <source>There is no rule “{subject}” of deductions: use one of {known}.</source>
        <translation>没有扣减规则“{subject}”：请使用 {known} 之一。</translation>
    </message>
    <message>
        <source>A mean of {value} has no relative uncertainty: give a number above 0.</source>
        <translation>均值 {value} 没有相对不确定性：请给出大于 0 的数。</translation>
    </message>
    <message>
        <source>A standard error of {value} is none: give a number, 0 or more.</source>
        <translation>{value} 不是标准误：请给出 0 或更大的数。</translation>
    </message>
    <message>
        <source>{subject} does not admit an uncertainty of {percent} %: measure more plots.</source>
        <translation>{subject} 不允许 {percent} % 的不确定性：请测量更多样地。</translation>
    </message>
    <message>
        <source>The rule of {subject} has not been checked against its own text: check it before you rely on it.</source>
        <translation>{subject} 的规则尚未与其原文核对：请在依赖它之前核对。</translation>
    </message>
    <message>
        <source>“{output}” cannot be written ({detail}): check the free space and that the folder allows it.</source>
        <translation>“{output}”无法写入（{detail}）：请检查剩余空间以及文件夹是否允许写入。</translation>
    </message>
    <message>
        <source>The sample has no name: give it one, such as “Forest map 2024”.</source>
        <translation>样本没有名称：请为其命名，例如“2024年森林图”。</translation>
    </message>
    <message>
        <source>There is a sample “{subject}” already: give this one another name.</source>
        <translation>已有名为“{subject}”的样本：请换一个名称。</translation>
    </message>
    <message>
        <source>The sample “{subject}” has {units} units: a workspace keeps samples of 1 to {most}, draw fewer.</source>
        <translation>样本“{subject}”有{units}个单元：工作区只保存1至{most}个单元的样本，请少抽一些。</translation>
    </message>
    <message>
        <source>The units of the sample “{subject}” are not numbered from 1 without a gap: draw it again.</source>
        <translation>样本“{subject}”的单元没有从1开始连续编号：请重新抽样。</translation>
    </message>
    <message>
        <source>A sample needs two classes or more to choose from, each with its own code (given: {subject}).</source>
        <translation>样本需要两个或更多可选类别，且每类有自己的代码（给出的是：{subject}）。</translation>
    </message>
    <message>
        <source>The keys of the classes are not of one sign each, or one is there twice ({subject}): give each class a key of its own, or none.</source>
        <translation>类别的按键不是单个字符，或有重复（{subject}）：请为每类指定各自的按键，或不指定。</translation>
    </message>
    <message>
        <source>The sample is in this state already ({state}): nothing was changed.</source>
        <translation>样本已处于此状态（{state}）：未作任何更改。</translation>
    </message>
    <message>
        <source>The sample “{subject}” is closed: reopen it, with a reason, to change its labels.</source>
        <translation>样本“{subject}”已关闭：要更改标签，请说明理由并重新打开。</translation>
    </message>
    <message>
        <source>Say why the sample is reopened: the reason stays in the journal for good.</source>
        <translation>请说明重新打开样本的理由：理由将永久保留在日志中。</translation>
    </message>
    <message>
        <source>“{subject}” is no class of this sample: choose one of {known}.</source>
        <translation>“{subject}”不是此样本的类别：请从{known}中选择。</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are left out because their readers differ: agree on their labels first, else the figures are off.</source>
        <translation><numerusform>有%n个单元因判读员意见不一而未计入：请先就其标签达成一致，否则结果会有偏差。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n labelled unit(s) have no class of the map to hold the label against, and are left out: keep the sample with the map's class of each unit.</source>
        <translation><numerusform>有%n个已标注单元没有可对照的地图类别，未计入：请在保存样本时给出每个单元的地图类别。</numerusform></translation>
    </message>
    <message>
        <source>The place of the sample's unit {subject} is not the one that entry {entry} of the journal wrote.</source>
        <translation>样本单元{subject}的位置与日志第{entry}条所写的不符。</translation>
    </message>
    <message>
        <source>The place of the sample's unit {subject} (entry {entry}) is missing.</source>
        <translation>样本单元{subject}（第{entry}条）的位置缺失。</translation>
    </message>
    <message>
        <source>There is a place of a sample's unit {subject} that no entry of the journal wrote.</source>
        <translation>存在样本单元{subject}的位置，但日志中没有任何一条写入它。</translation>
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
        <source>Parcel {subject} is signed off: reopen it first, in the Review panel and with the reason.</source>
        <translation>地块{subject}已签核：请先在“审核”面板中说明理由并重新开启。</translation>
    </message>
    <message>
        <source>No parcel is chosen: choose the parcels to sign off or to reopen.</source>
        <translation>未选择地块：请选择要签核或重新开启的地块。</translation>
    </message>
    <message>
        <source>There is no parcel {subject} among those saved: save the parcels, or check its id.</source>
        <translation>已保存的地块中没有{subject}：请保存地块，或检查其标识。</translation>
    </message>
    <message>
        <source>Nobody has decided on parcel {subject} yet: review it before it is signed off.</source>
        <translation>尚无人对地块{subject}作出判定：请先审核再签核。</translation>
    </message>
    <message>
        <source>The readers of parcel {subject} disagree: let them find a consensus before it is signed off.</source>
        <translation>判读员对地块{subject}意见不一致：请先达成共识再签核。</translation>
    </message>
    <message>
        <source>Parcel {subject} needs a field visit: decide on it anew once it has been visited.</source>
        <translation>地块{subject}需要实地查看：查看后请重新作出判定。</translation>
    </message>
    <message>
        <source>The readers do not agree with parcel {subject} as it is recorded: correct it, then decide anew.</source>
        <translation>判读员不同意地块{subject}的现有记录：请更正后重新判定。</translation>
    </message>
    <message>
        <source>Too few readers have decided on parcel {subject}: let another one read it, or ask for fewer.</source>
        <translation>对地块{subject}作出判定的判读员太少：请再请一位判读，或降低人数要求。</translation>
    </message>
    <message>
        <source>Parcel {subject} has changed since it was decided on: decide on it anew as it is now.</source>
        <translation>地块{subject}在判定之后有改动：请按现状重新判定。</translation>
    </message>
    <message>
        <source>Say why the parcels are reopened: the reason stays in the journal for good.</source>
        <translation>请说明重新开启地块的理由：理由将永久保留在日志中。</translation>
    </message>
    <message>
        <source>Parcel {subject} is not signed off: there is nothing to reopen.</source>
        <translation>地块{subject}未签核：无需重新开启。</translation>
    </message>
    <message>
        <source>Parcel {subject} was signed off by the authority, which a verifier cannot undo: let the authority reopen it.</source>
        <translation>地块{subject}由主管机关签核，核查员不能撤销：请由主管机关重新开启。</translation>
    </message>
    <message>
        <source>“{subject}” is no role: use one of {known}.</source>
        <translation>“{subject}”不是角色：请使用{known}之一。</translation>
    </message>
    <message>
        <source>A reader can neither sign parcels off nor reopen them: let a verifier or the authority do it.</source>
        <translation>判读员既不能签核地块也不能重新开启：请由核查员或主管机关办理。</translation>
    </message>
    <message>
        <source>Of the parcels that {subject} has signed off, {number} had the decision of nobody else.</source>
        <translation>{subject}签核了{number}个无他人判定的地块。</translation>
    </message>
    <message>
        <source>signed off already</source>
        <translation>已经签核</translation>
    </message>
    <message>
        <source>nobody has decided</source>
        <translation>无人判定</translation>
    </message>
    <message>
        <source>readers disagree</source>
        <translation>判读员意见不一致</translation>
    </message>
    <message>
        <source>needs a field visit</source>
        <translation>需要实地查看</translation>
    </message>
    <message>
        <source>readers do not agree with it</source>
        <translation>判读员不同意</translation>
    </message>
    <message>
        <source>too few readers</source>
        <translation>判读员太少</translation>
    </message>
    <message>
        <source>changed since the decision</source>
        <translation>判定后有改动</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Look into the map's documentation, and set the unit to {fitting} if it says so.</source>
        <translation>请查阅该图的说明，若其如此说明，请将单位设为 {fitting}。</translation>
    </message>
    <message>
        <source>Find out what {highest} means: if it stands for nodata, declare it, as stocks are too high until then; if not, stocks of dense land are too low.</source>
        <translation>请弄清 {highest} 的含义：若它表示无数据，请声明，否则储量偏高；若不是，则茂密土地的储量偏低。</translation>
    </message>
    <message>
        <source>Check that it is the right file and band, and find out whether 0 stands for nodata.</source>
        <translation>请检查文件和波段是否正确，并弄清 0 是否表示无数据。</translation>
    </message>
    <message>
        <source>Correct the year.</source>
        <translation>请更正年份。</translation>
    </message>
    <message>
        <source>Have the map written anew with longitude as x and latitude as y.</source>
        <translation>请以经度为 x、纬度为 y 重新写出该图。</translation>
    </message>
    <message>
        <source>Its numbers fit the parcels in {fits}: set that as the layer's CRS if the makers say so.</source>
        <translation>其坐标在 {fits} 中与地块相符：若制图者也这样说明，请将其设为图层的坐标参照系。</translation>
    </message>
    <message>
        <source>Ask its makers, and set the CRS in the layer's properties.</source>
        <translation>请询问制图者，并在图层属性中设置坐标参照系。</translation>
    </message>
    <message>
        <source>Choose a map of this area, or correct the CRS of the map or of the parcels.</source>
        <translation>请选择本地区的图，或更正图或地块的坐标参照系。</translation>
    </message>
    <message>
        <source>Put the file back or download it again, and check once more.</source>
        <translation>请放回文件或重新下载，然后再检查。</translation>
    </message>
    <message>
        <source>Download the map as GeoTIFF, and use the file.</source>
        <translation>请将图下载为 GeoTIFF 并使用该文件。</translation>
    </message>
    <message>
        <source>Georeference it, or take a version that is.</source>
        <translation>请进行地理配准，或使用已配准的版本。</translation>
    </message>
    <message>
        <source>Install the file {file} through QGIS's project properties, Transformations.</source>
        <translation>请通过 QGIS 工程属性的“变换”安装文件 {file}。</translation>
    </message>
    <message>
        <source>Choose a map of biomass or carbon; with a table of densities by class use the stratum field.</source>
        <translation>请选择生物量图或碳图；若有按类别的密度表，请使用分层字段。</translation>
    </message>
    <message>
        <source>Declare {value} as nodata, so that these cells count as not covered.</source>
        <translation>请将 {value} 声明为无数据，使这些像元计为未覆盖。</translation>
    </message>
    <message>
        <source>Find out what 0 means; if it is nodata, declare it.</source>
        <translation>请弄清 0 的含义；若为无数据，请声明。</translation>
    </message>
    <message>
        <source>A stock is never below zero: check that this is a stock and no flux or change, and what the negative values mean.</source>
        <translation>储量不会小于零：请确认这是储量而不是通量或变化量，并弄清负值的含义。</translation>
    </message>
    <message>
        <source>Stocks of dense land will be too low: use a map that reaches higher if you can.</source>
        <translation>密林的储量会偏低：如可能，请使用上限更高的图。</translation>
    </message>
    <message>
        <source>Look into the map's documentation for its unit and scale before you use it.</source>
        <translation>使用前请查阅该图的说明，了解其单位和比例。</translation>
    </message>
    <message>
        <source>Make sure that it is a stock of carbon or biomass, and the right band of it.</source>
        <translation>请确认这是碳或生物量的储量，且波段正确。</translation>
    </message>
    <message>
        <source>Look into the map's documentation; its name is right more often than not.</source>
        <translation>请查阅该图的说明；图名多半是对的。</translation>
    </message>
    <message>
        <source>Make sure from the map's documentation that {declared} is what it states.</source>
        <translation>请根据该图的说明确认其单位是 {declared}。</translation>
    </message>
    <message>
        <source>If this land has forest, the unit may be kg/m² or another one: look into the map's documentation.</source>
        <translation>如果该地有森林，单位可能是 kg/m² 或其他单位：请查阅该图的说明。</translation>
    </message>
    <message>
        <source>Check that it states tonnes per cell; most maps state tonnes per hectare.</source>
        <translation>请确认它给出的是每像元吨数；多数图给出每公顷吨数。</translation>
    </message>
    <message>
        <source>Use another source for these parcels, or a table of defaults by stratum.</source>
        <translation>对这些地块请使用其他来源，或按层的缺省值表。</translation>
    </message>
    <message>
        <source>What has no data adds nothing to a stock: use a map that covers the parcels if there is one.</source>
        <translation>无数据处不计入储量：如有覆盖这些地块的图，请使用。</translation>
    </message>
    <message>
        <source>Use a finer map, or give single parcels a larger standard error; totals suffer less.</source>
        <translation>请使用更精细的图，或给单个地块更大的标准误；总量受影响较小。</translation>
    </message>
    <message>
        <source>Find the year the map shows, and enter it.</source>
        <translation>请查明该图所示年份并填入。</translation>
    </message>
    <message>
        <source>Use a map nearer to {wanted}, or account for growth and losses since.</source>
        <translation>请使用更接近 {wanted} 年的图，或计入此后的生长和损失。</translation>
    </message>
    <message>
        <source>Correct the year, or choose the file of that year.</source>
        <translation>请更正年份，或选择该年份的文件。</translation>
    </message>
    <message>
        <source>Take one of them out, else its carbon counts twice.</source>
        <translation>请去掉其中之一，否则其碳会重复计算。</translation>
    </message>
    <message>
        <source>Find out which of the two is right before either is used.</source>
        <translation>使用之前请弄清两者中哪一个正确。</translation>
    </message>
    <message>
        <source>Choose another field.</source>
        <translation>请选择其他字段。</translation>
    </message>
    <message>
        <source>Convert it to a field of numbers, and decide what the other texts mean.</source>
        <translation>请转换为数值字段，并确定其余文本的含义。</translation>
    </message>
    <message>
        <source>Fill in what is missing, or leave those rows out knowingly.</source>
        <translation>请补全缺失值，或有意略去这些行。</translation>
    </message>
    <message>
        <source>Build overviews (Raster, Miscellaneous, Build Overviews): maps draw at once then.</source>
        <translation>请建立金字塔（栅格、杂项、建立概视图）：之后地图可立即绘出。</translation>
    </message>
    <message>
        <source>{some} of {all} parcels are held against the sources: a sample, seed {seed}.</source>
        <translation>{all} 个地块中有 {some} 个与来源对照：抽样，随机种子 {seed}。</translation>
    </message>
    <message>
        <source>“{source}” is declared as {declared}, but its file speaks of {fitting}.</source>
        <translation>“{source}”声明为 {declared}，但其文件指 {fitting}。</translation>
    </message>
    <message>
        <source>“{source}” has {count} of {cells} cells with {value}, which stands apart from all other values and counts as data; another value is declared as nodata.</source>
        <translation>“{source}”的 {cells} 个像元中有 {count} 个为 {value}，与其他数值截然不同却被当作数据；所声明的无数据是另一数值。</translation>
    </message>
    <message>
        <source>“{source}” would lie on the parcels if its x and y were exchanged.</source>
        <translation>若将“{source}”的 x 与 y 对调，它就会落在地块上。</translation>
    </message>
    <message>
        <source>{share} of the cells of “{source}” hold {highest}, the highest number their type can hold: denser land is cut off there, or it stands for nodata.</source>
        <translation>“{source}”有 {share} 的像元为 {highest}，即其类型可容纳的最大数：更密的土地在此被截断，或它代表无数据。</translation>
    </message>
    <message>
        <source>All cells of “{source}” that were looked at are 0: it shows no stock there at all.</source>
        <translation>“{source}”中查看过的所有像元均为 0：它在那里完全没有显示储量。</translation>
    </message>
    <message>
        <source>“{source}” is declared for {year}, which is yet to come.</source>
        <translation>“{source}”声明为 {year} 年，该年尚未到来。</translation>
    </message>
    <message>
        <source>“{source}” and “{other}” are the same file and band, used for two pools: {pools}.</source>
        <translation>“{source}”和“{other}”是同一文件和波段，却用于两个碳库：{pools}。</translation>
    </message>
    <message>
        <source>In {count} parcels “{source}” gives {ratio} times what “{other}” gives for the same pool: its values may be stored in {scales}.</source>
        <translation>在 {count} 个地块中，“{source}”给出的是“{other}”对同一碳库所给值的 {ratio} 倍：其数值可能以{scales}存储。</translation>
    </message>
    <message>
        <source>In {count} parcels “{source}”, read as {declared}, gives {ratio} times what “{other}” gives, in each of them alike: it is the same map in {fitting}.</source>
        <translation>在 {count} 个地块中，“{source}”按 {declared} 读取均为“{other}”所给值的 {ratio} 倍：这是以 {fitting} 表示的同一幅图。</translation>
    </message>
    <message>
        <source>In {count} parcels “{source}”, read as {declared}, gives about {ratio} times what “{other}” gives for the same pool, as it would if its values were {fitting}.</source>
        <translation>在 {count} 个地块中，“{source}”按 {declared} 读取约为“{other}”对同一碳库所给值的 {ratio} 倍，正如其数值为 {fitting} 时那样。</translation>
    </message>
    <message>
        <source>Read as {declared}, the mean of “{source}” over the parcels ({shown}) is {shown_tc} t C/ha</source>
        <translation>按 {declared} 读取，“{source}”在地块上的均值（{shown}）为 {shown_tc} t C/ha</translation>
    </message>
    <message>
        <source>As {declared}, one cell in a hundred of “{source}” ({shown}) has more than {shown_tc} t C/ha</source>
        <translation>按 {declared} 计，“{source}”有百分之一的像元（{shown}）超过 {shown_tc} t C/ha</translation>
    </message>
    <message>
        <source>more than anything published for this pool and latitude allows ({most_tc} t C/ha; {published})</source>
        <translation>超出该碳库和纬度已发表的任何数值（{most_tc} t C/ha；{published}）</translation>
    </message>
    <message>
        <source>The values look like {fitting}.</source>
        <translation>数值看来是 {fitting}。</translation>
    </message>
    <message>
        <source>As {fitting} they could be right.</source>
        <translation>若为 {fitting}，则可能正确。</translation>
    </message>
    <message>
        <source>They may be stored in {scales}.</source>
        <translation>数值可能以{scales}存储。</translation>
    </message>
    <message>
        <source>In no unit that is known here could they be right.</source>
        <translation>以此处已知的任何单位都不可能正确。</translation>
    </message>
    <message>
        <source>“{source}” is a web or database service that shows pictures, not values.</source>
        <translation>“{source}”是网络或数据库服务，只显示图像，没有数值。</translation>
    </message>
    <message>
        <source>“{source}” has no CRS: nobody can tell where it lies.</source>
        <translation>“{source}”没有坐标参照系：无法知道其位置。</translation>
    </message>
    <message>
        <source>“{source}” ({crs}) does not touch any parcel.</source>
        <translation>“{source}”（{crs}）不触及任何地块。</translation>
    </message>
    <message>
        <source>“{source}” does not say where its cells lie.</source>
        <translation>“{source}”没有说明其像元的位置。</translation>
    </message>
    <message>
        <source>The best way from the parcels' CRS to that of “{source}” needs the file {file}, which is not installed: places are off by up to {accuracy_m} m.</source>
        <translation>从地块的坐标参照系到“{source}”的最佳变换需要文件 {file}，但未安装：位置偏差可达 {accuracy_m} m。</translation>
    </message>
    <message>
        <source>“{source}” holds only {count} small whole numbers ({codes}): these are classes, such as forest and no forest, not densities.</source>
        <translation>“{source}”只含 {count} 个小整数（{codes}）：这是类别（如森林和非森林），不是密度。</translation>
    </message>
    <message>
        <source>“{source}” has {count} of {cells} cells with {value}, which stands apart from all other values and counts as data, as no nodata is declared.</source>
        <translation>“{source}”的 {cells} 个像元中有 {count} 个为 {value}，与其他数值截然不同，因未声明无数据而被当作数据。</translation>
    </message>
    <message>
        <source>{share} of the cells of “{source}” under parcels are 0, as are {border} of its outermost cells, and no nodata is declared: 0 may be nodata here, not bare land.</source>
        <translation>地块之下“{source}”有 {share} 的像元为 0，其最外围像元也有 {border} 为 0，且未声明无数据：此处 0 可能是无数据而非裸地。</translation>
    </message>
    <message>
        <source>{share} of the cells of “{source}” are below zero, down to {lowest}.</source>
        <translation>“{source}”有 {share} 的像元小于零，最低为 {lowest}。</translation>
    </message>
    <message>
        <source>{share} of the cells of “{source}” hold exactly {highest}, its highest value: denser land is cut off there.</source>
        <translation>“{source}”有 {share} 的像元恰为其最高值 {highest}：更密的土地在此被截断。</translation>
    </message>
    <message>
        <source>The name of “{source}” speaks of a flux, a change or another quantity, not of a stock ({words}).</source>
        <translation>“{source}”的名称指通量、变化或其他量，而不是储量（{words}）。</translation>
    </message>
    <message>
        <source>“{source}” is declared as {declared}, but its name speaks of {fitting} ({words}).</source>
        <translation>“{source}”声明为 {declared}，但其名称指 {fitting}（{words}）。</translation>
    </message>
    <message>
        <source>The values of “{source}” (mean {mean}, one cell in a hundred above {top}) do not tell their unit: {fitting} would all be possible.</source>
        <translation>“{source}”的数值（均值 {mean}，百分之一的像元高于 {top}）无法说明其单位：{fitting} 均有可能。</translation>
    </message>
    <message>
        <source>Only one cell in a hundred of “{source}” has more than {shown} {declared}, {shown_tc} t C/ha: less than any forest older than 20 years ({least_tc} t C/ha; {published}).</source>
        <translation>“{source}”只有百分之一的像元超过 {shown} {declared}，即 {shown_tc} t C/ha：低于任何 20 年以上的森林（{least_tc} t C/ha；{published}）。</translation>
    </message>
    <message>
        <source>“{source}” is in degrees and declared as amounts per cell: its cells shrink towards the poles.</source>
        <translation>“{source}”以度为单位且声明为每像元数量：其像元向两极变小。</translation>
    </message>
    <message>
        <source>{without} of {parcels} parcels ({without_ha} ha) have no data in “{source}”; {outside} lie beyond it.</source>
        <translation>{parcels} 个地块中有 {without} 个（{without_ha} 公顷）在“{source}”中无数据；{outside} 个位于其外。</translation>
    </message>
    <message>
        <source>“{source}” has data for {covered_pct} % of the parcels' area; {partly} parcels are covered by less than half.</source>
        <translation>“{source}”在地块面积的 {covered_pct} % 上有数据；{partly} 个地块的覆盖不足一半。</translation>
    </message>
    <message>
        <source>A cell of “{source}” has {cell_ha} ha: {few} of {parcels} parcels ({share} of the area) are smaller than {cells} cells, {border_share} of all cells lie on a border. That alone leaves a typical parcel an error of {error} at least.</source>
        <translation>“{source}”的一个像元有 {cell_ha} 公顷：{parcels} 个地块中有 {few} 个（占面积 {share}）小于 {cells} 个像元，{border_share} 的像元位于边界上。仅此一项就给一般地块带来至少 {error} 的误差。</translation>
    </message>
    <message>
        <source>The year of “{source}” is not known.</source>
        <translation>“{source}”的年份未知。</translation>
    </message>
    <message>
        <source>“{source}” shows {year}, {apart} years from {wanted}, whose stock it is to tell.</source>
        <translation>“{source}”反映 {year} 年，与要反映储量的 {wanted} 年相差 {apart} 年。</translation>
    </message>
    <message>
        <source>“{source}” is declared for {year}, but it names {named}.</source>
        <translation>“{source}”声明为 {year} 年，但其中写着 {named}。</translation>
    </message>
    <message>
        <source>“{source}” and “{other}” are the same file and band.</source>
        <translation>“{source}”和“{other}”是同一文件和波段。</translation>
    </message>
    <message>
        <source>In {count} parcels “{source}” gives {ratio} times what “{other}” gives for the same pool, which no unit explains.</source>
        <translation>在 {count} 个地块中，“{source}”给出的是“{other}”对同一碳库所给值的 {ratio} 倍，没有单位能解释。</translation>
    </message>
    <message>
        <source>“{source}” has no field “{field}”.</source>
        <translation>“{source}”没有字段“{field}”。</translation>
    </message>
    <message>
        <source>The field “{field}” of “{source}” holds text, such as “{example}”: {readable} of {rows} could be read as numbers, {texts} could not.</source>
        <translation>“{source}”的字段“{field}”是文本，例如“{example}”：{rows} 个中有 {readable} 个可读作数字，{texts} 个不能。</translation>
    </message>
    <message>
        <source>{nulls} of {rows} rows of “{source}” ({share}) have no value in “{field}”.</source>
        <translation>“{source}”的 {rows} 行中有 {nulls} 行（{share}）在“{field}”中没有值。</translation>
    </message>
    <message>
        <source>“{source}” has {cells} cells and no overviews: QGIS reads all of them to draw it.</source>
        <translation>“{source}”有 {cells} 个像元且无金字塔：QGIS 绘图时要全部读取。</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>A service, no values</source>
        <translation>服务，没有数值</translation>
    </message>
    <message>
        <source>No CRS</source>
        <translation>无坐标参照系</translation>
    </message>
    <message>
        <source>Far from the parcels</source>
        <translation>远离地块</translation>
    </message>
    <message>
        <source>No grid</source>
        <translation>无格网</translation>
    </message>
    <message>
        <source>Transformation file missing</source>
        <translation>缺少变换文件</translation>
    </message>
    <message>
        <source>Classes, not densities</source>
        <translation>类别而非密度</translation>
    </message>
    <message>
        <source>Nodata counts as data</source>
        <translation>无数据被当作数据</translation>
    </message>
    <message>
        <source>0 may be nodata</source>
        <translation>0 可能是无数据</translation>
    </message>
    <message>
        <source>Values below zero</source>
        <translation>小于零的数值</translation>
    </message>
    <message>
        <source>Highest values cut off</source>
        <translation>最高值被截断</translation>
    </message>
    <message>
        <source>Unit cannot be right</source>
        <translation>单位不可能正确</translation>
    </message>
    <message>
        <source>Name tells something else</source>
        <translation>名称指其他内容</translation>
    </message>
    <message>
        <source>Name tells another unit</source>
        <translation>名称指另一单位</translation>
    </message>
    <message>
        <source>Unit cannot be told</source>
        <translation>单位无法判断</translation>
    </message>
    <message>
        <source>Values very low</source>
        <translation>数值很低</translation>
    </message>
    <message>
        <source>Amounts per cell in degrees</source>
        <translation>以度为单位的图按像元计量</translation>
    </message>
    <message>
        <source>Parcels without data</source>
        <translation>无数据的地块</translation>
    </message>
    <message>
        <source>Not covered wholly</source>
        <translation>未完全覆盖</translation>
    </message>
    <message>
        <source>Cells large for the parcels</source>
        <translation>像元相对地块过大</translation>
    </message>
    <message>
        <source>Year not known</source>
        <translation>年份未知</translation>
    </message>
    <message>
        <source>Year far away</source>
        <translation>年份相差较远</translation>
    </message>
    <message>
        <source>Name tells another year</source>
        <translation>名称指另一年份</translation>
    </message>
    <message>
        <source>Same map twice</source>
        <translation>同一图使用两次</translation>
    </message>
    <message>
        <source>Two sources differ</source>
        <translation>两个来源不一致</translation>
    </message>
    <message>
        <source>Field missing</source>
        <translation>缺少字段</translation>
    </message>
    <message>
        <source>Text in place of numbers</source>
        <translation>以文本代替数字</translation>
    </message>
    <message>
        <source>Values missing</source>
        <translation>缺少数值</translation>
    </message>
    <message>
        <source>Large, without overviews</source>
        <translation>图很大且无金字塔</translation>
    </message>
    <message>
        <source>Makes figures wrong</source>
        <translation>使数字出错</translation>
    </message>
    <message>
        <source>May make figures wrong</source>
        <translation>可能使数字出错</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <source>(From a sample, seed {seed}.)</source>
        <translation>（据抽样得出，随机种子 {seed}。）</translation>
    </message>
    <message>
        <source>Set unit to {unit}</source>
        <translation>将单位设为 {unit}</translation>
    </message>
    <message>
        <source>Set CRS to {crs}</source>
        <translation>将坐标参照系设为 {crs}</translation>
    </message>
    <message>
        <source>Declare {value} as nodata</source>
        <translation>将 {value} 声明为无数据</translation>
    </message>
    <message>
        <source>ten times the unit</source>
        <translation>单位的十倍</translation>
    </message>
    <message>
        <source>a hundred times the unit</source>
        <translation>单位的一百倍</translation>
    </message>
    <message>
        <source>kg/m² (a tenth of t/ha)</source>
        <translation>kg/m²（t/ha 的十分之一）</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
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
        <source>These fields of the input are replaced by new ones: {fields}.</source>
        <translation>输入中的以下字段由新字段取代：{fields}。</translation>
    </message>
    <message>
        <source>The layer changed while its parcels were measured ({measured} measured, {written} found again): run it again, or save the layer to a file first.</source>
        <translation>量算期间图层发生了变化（已量算 {measured} 个，再次找到 {written} 个）：请重新运行，或先将图层保存为文件。</translation>
    </message>
    <message>
        <source>The joining date {joined} is before the cut-off {cutoff}: correct one of them.</source>
        <translation>加入日 {joined} 早于截止日 {cutoff}：请更正其中之一。</translation>
    </message>
    <message>
        <source>excluded until {until}: outside the country's control</source>
        <translation>排除至 {until}：不在国家控制之下</translation>
    </message>
    <message>
        <source>excluded: outside the country's control</source>
        <translation>排除：不在国家控制之下</translation>
    </message>
    <message>
        <source>the exclusion ended on {until}, before the joining date {decided_on}</source>
        <translation>排除已于 {until} 结束，早于加入日 {decided_on}</translation>
    </message>
    <message>
        <source>under a treaty: “{name}” of “{layer}”</source>
        <translation>受公约约束：“{layer}”的“{name}”</translation>
    </message>
    <message>
        <source>“{name}” of “{layer}” came under its treaty after the joining date {decided_on}: not counted</source>
        <translation>“{layer}”的“{name}”在加入日 {decided_on} 之后才受公约约束：不计</translation>
    </message>
    <message>
        <source>protected by law on the cut-off {decided_on}: “{name}” of “{layer}”</source>
        <translation>截止日 {decided_on} 受法律保护：“{layer}”的“{name}”</translation>
    </message>
    <message>
        <source>protected by law on the joining date {decided_on}: “{name}” of “{layer}”</source>
        <translation>加入日 {decided_on} 受法律保护：“{layer}”的“{name}”</translation>
    </message>
    <message>
        <source>“{name}” of “{layer}” was protected after the cut-off {decided_on}, which leaves land tradeable</source>
        <translation>“{layer}”的“{name}”在截止日 {decided_on} 之后才受保护，土地仍为可交易</translation>
    </message>
    <message>
        <source>the protection of “{name}” of “{layer}” had ended by the cut-off {decided_on}</source>
        <translation>“{layer}”的“{name}”的保护在截止日 {decided_on} 前已结束</translation>
    </message>
    <message>
        <source>illegal activity or a threat of it: “{name}” of “{layer}”</source>
        <translation>非法活动或其威胁：“{layer}”的“{name}”</translation>
    </message>
    <message>
        <source>“{name}” of “{layer}” was seen after the joining date {decided_on}, and does not count</source>
        <translation>“{layer}”的“{name}”在加入日 {decided_on} 之后才发现，不计</translation>
    </message>
    <message>
        <source>“{layer}” shows loss on {of_law} % of the land under law, taken for illegal activity (from {least} % on)</source>
        <translation>“{layer}”显示受法律保护土地的 {of_law} % 有损失，视为非法活动（自 {least} % 起）</translation>
    </message>
    <message>
        <source>“{layer}” shows loss on {of_law} % of the land under law, too little to count (below {least} %)</source>
        <translation>“{layer}”显示受法律保护土地的 {of_law} % 有损失，过少而不计（低于 {least} %）</translation>
    </message>
    <message>
        <source>cannot be developed, for its nature: “{name}” of “{layer}”</source>
        <translation>因自然条件无法开发：“{layer}”的“{name}”</translation>
    </message>
    <message>
        <source>cannot be developed, for the cost: “{name}” of “{layer}”</source>
        <translation>因成本无法开发：“{layer}”的“{name}”</translation>
    </message>
    <message>
        <source>“{name}” of “{layer}” does not speak of the joining date {decided_on}, and does not count</source>
        <translation>“{layer}”的“{name}”不涉及加入日 {decided_on}，不计</translation>
    </message>
    <message>
        <source>neither law nor treaty nor anything that bars development is known</source>
        <translation>未知有法律、公约或任何妨碍开发的因素</translation>
    </message>
    <message>
        <source>the plan class is {plan}: whoever plans that can reach the land; check it</source>
        <translation>规划类别为{plan}：作此规划者能够到达该土地；请核实</translation>
    </message>
    <message>
        <source>the plan class is {plan}, but no law of the cut-off protects it; check it</source>
        <translation>规划类别为{plan}，但截止日没有法律保护它；请核实</translation>
    </message>
    <message>
        <source>mean slope {value}°, over the limit of {limit}° (“{layer}”)</source>
        <translation>平均坡度 {value}°，超过限值 {limit}°（“{layer}”）</translation>
    </message>
    <message>
        <source>mean slope {value}°, within the limit of {limit}° (“{layer}”)</source>
        <translation>平均坡度 {value}°，未超过限值 {limit}°（“{layer}”）</translation>
    </message>
    <message>
        <source>mean height {value} m, over the limit of {limit} m (“{layer}”)</source>
        <translation>平均高程 {value} 米，超过限值 {limit} 米（“{layer}”）</translation>
    </message>
    <message>
        <source>mean height {value} m, within the limit of {limit} m (“{layer}”)</source>
        <translation>平均高程 {value} 米，未超过限值 {limit} 米（“{layer}”）</translation>
    </message>
    <message>
        <source>the nearest road is {value} km away, over the limit of {limit} km (“{layer}”)</source>
        <translation>最近的道路在 {value} 公里外，超过限值 {limit} 公里（“{layer}”）</translation>
    </message>
    <message>
        <source>the nearest road is {value} km away, within the limit of {limit} km (“{layer}”)</source>
        <translation>最近的道路在 {value} 公里外，未超过限值 {limit} 公里（“{layer}”）</translation>
    </message>
    <message>
        <source>the nearest river is {value} km away, over the limit of {limit} km (“{layer}”)</source>
        <translation>最近的河流在 {value} 公里外，超过限值 {limit} 公里（“{layer}”）</translation>
    </message>
    <message>
        <source>the nearest river is {value} km away, within the limit of {limit} km (“{layer}”)</source>
        <translation>最近的河流在 {value} 公里外，未超过限值 {limit} 公里（“{layer}”）</translation>
    </message>
    <message>
        <source>the nearest settlement is {value} km away, over the limit of {limit} km (“{layer}”)</source>
        <translation>最近的居民点在 {value} 公里外，超过限值 {limit} 公里（“{layer}”）</translation>
    </message>
    <message>
        <source>the nearest settlement is {value} km away, within the limit of {limit} km (“{layer}”)</source>
        <translation>最近的居民点在 {value} 公里外，未超过限值 {limit} 公里（“{layer}”）</translation>
    </message>
    <message>
        <source>mean travel cost {value}, over the limit of {limit} (“{layer}”)</source>
        <translation>平均通行成本 {value}，超过限值 {limit}（“{layer}”）</translation>
    </message>
    <message>
        <source>mean travel cost {value}, within the limit of {limit} (“{layer}”)</source>
        <translation>平均通行成本 {value}，未超过限值 {limit}（“{layer}”）</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} 至 {until}</translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation>自 {since} 起</translation>
    </message>
    <message>
        <source>only the year is known</source>
        <translation>只知年份</translation>
    </message>
    <message>
        <source>{percent} % of the area is over the limit</source>
        <translation>面积的 {percent} % 超过限值</translation>
    </message>
    <message>
        <source>{percent} % of the area</source>
        <translation>占面积 {percent} %</translation>
    </message>
    <message>
        <source>{reasons}. Also seen: {others}</source>
        <translation>{reasons}。另见：{others}</translation>
    </message>
    <message>
        <source>“{value}” in the field “{field}” of “{layer}” is no date: write it as year-month-day, such as 1994-03-15, or as a year.</source>
        <translation>“{layer}”的字段“{field}”中的“{value}”不是日期：请写成年-月-日，例如 1994-03-15，或只写年份。</translation>
    </message>
    <message>
        <source>“{layer}” is not a layer of polygons: choose one of areas.</source>
        <translation>“{layer}”不是多边形图层：请选择面图层。</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>“{value}” in the field “{field}” of “{layer}” is no basis: write biophysical (steep, high, flooded) or economic (too remote).</source>
        <translation>“{layer}”的字段“{field}”中的“{value}”不是依据：请写 biophysical（陡、高、淹水）或 economic（过于偏远）。</translation>
    </message>
    <message>
        <source>Not valid in “{layer}”, repaired for this run only ({number}): {names}.</source>
        <translation>“{layer}”中无效、仅为本次运行修复的区域（{number}）：{names}。</translation>
    </message>
    <message>
        <source>Without any area in “{layer}”, left out ({number}): {names}.</source>
        <translation>“{layer}”中没有面积、已略去的区域（{number}）：{names}。</translation>
    </message>
    <message>
        <source>Of “{layer}”, not to be placed where the parcels are ({number}): {names}.</source>
        <translation>“{layer}”中无法放置到地块坐标系的区域（{number}）：{names}。</translation>
    </message>
    <message>
        <source>Without a date in “{layer}”, taken as always in force ({number}): {names}.</source>
        <translation>“{layer}”中没有日期、视为一直有效的区域（{number}）：{names}。</translation>
    </message>
    <message>
        <source>Only the year is known in “{layer}”, and the day that decides lies in it; taken so that the budget does not grow ({number}): {names}.</source>
        <translation>“{layer}”中只知年份而决定日恰在该年的区域，按不使预算增大处理（{number}）：{names}。</translation>
    </message>
    <message>
        <source>No field of dates is given for “{layer}”: all its areas count as protected on the cut-off.</source>
        <translation>“{layer}”未指定日期字段：其全部区域视为在截止日已受保护。</translation>
    </message>
    <message>
        <source>Suggests a status for each parcel, with its reasons, by the rules of the terrestrial carbon mechanism, from layers of law, treaties, threats and what bars development. No parcel is changed: accept, reject or override the suggestions in the Parcels panel.</source>
        <translation>按陆地碳机制的规则，由法律、公约、威胁和妨碍开发因素的图层，为每个地块建议状态并说明理由。不更改任何地块：请在地块面板中接受、拒绝或改用其他状态。</translation>
    </message>
    <message>
        <source>Order of the rules: excluded; protected by treaty; law with illegal activity or a threat of it: threatened; protected by law on the cut-off; inaccessible on the joining date; else tradeable.</source>
        <translation>规则顺序：排除；受公约保护；有法律但存在非法活动或其威胁：受威胁；截止日受法律保护；加入日不可开发；其余可交易。</translation>
    </message>
    <message>
        <source>Dates: a law counts if it was in force on the cut-off (6 December 2005), even if relaxed later; protection that came later leaves land tradeable. Treaties, threats, surveys, roads and exclusions count as they are on the joining date. Areas without a date count as always in force. Where only the year is known, the day in it that does not enlarge the budget is taken.</source>
        <translation>日期：法律在截止日（2005 年 12 月 6 日）有效即计入，即使此后放宽；此后才有的保护使土地仍为可交易。公约、威胁、调查、道路和排除按加入日的情况计。没有日期的区域视为一直有效。只知年份时，取该年中不使预算增大的日期。</translation>
    </message>
    <message>
        <source>Areas are exact, on the ellipsoid: each parcel is cut along the areas of evidence. A status that holds MIN_SHARE of a parcel is suggested for all of it; below, the parcel is mixed, no status is suggested, and PARTS has its land by status. Invalid areas of evidence are repaired in a copy, and named.</source>
        <translation>面积在椭球面上精确计算：每个地块沿证据区域切割。占地块 MIN_SHARE 的状态建议用于整个地块；低于此值则地块为混合，不建议状态，PARTS 按状态列出其土地。无效的证据区域在副本中修复，并列出名称。</translation>
    </message>
    <message>
        <source>Losses of a map count as illegal activity on the land under law of a parcel if they cover MIN_LOSS of it, from LOSS_SINCE to the last whole year before the joining date.</source>
        <translation>从 LOSS_SINCE 到加入日之前的最后一个完整年份，若损失图的损失占地块内受法律保护土地的 MIN_LOSS，则视为非法活动。</translation>
    </message>
    <message>
        <source>Slope, height and travel cost are means over the parcel, by the exact share of each cell; the reasons also say which share of the parcel is over the limit. Distances are in kilometres on the ellipsoid, from the parcel's nearest edge. Land is too remote only if it is beyond every limit of roads, rivers, settlements and travel cost that is given.</source>
        <translation>坡度、高程和通行成本是地块内按各像元精确份额计算的平均值；理由中还说明地块超过限值的份额。距离以椭球面上的公里计，从地块最近边缘起算。只有超过所给道路、河流、居民点和通行成本的每一项限值，土地才算过于偏远。</translation>
    </message>
    <message>
        <source>Results: status, basis, rule and share (%) for each parcel, the reasons in words and as JSON (rule, layer, name, dates, share of the area), counts and hectares by status. With a workspace, what differs from its parcels is kept there as proposals, in place of earlier open suggestions.</source>
        <translation>结果：每个地块的状态、依据、规则和份额（%），以文字和 JSON（规则、图层、名称、日期、面积份额）给出的理由，按状态的数量和公顷数。指定工作区时，与其地块不同之处作为提议保存其中，取代先前未决的建议。</translation>
    </message>
    <message>
        <source>Rule: Terrestrial Carbon Group, section 3.2.1 and Annex I.</source>
        <translation>规则：陆地碳小组，3.2.1 节和附录 I。</translation>
    </message>
    <message>
        <source>A parcel cannot be cut along an area of evidence ({detail}): check both geometries.</source>
        <translation>无法沿证据区域切割地块（{detail}）：请检查两者的几何。</translation>
    </message>
    <message>
        <source>The map “{raster}” says nothing of {parcels} parcels: they count as within its limit.</source>
        <translation>地图“{raster}”未涉及 {parcels} 个地块：视为在其限值之内。</translation>
    </message>
    <message>
        <source>“{layer}” has nothing that was there on {day}: choose another layer, or none.</source>
        <translation>“{layer}”中没有在 {day} 已存在的要素：请选择其他图层，或不选。</translation>
    </message>
    <message>
        <source>Workspace to put the suggestions into, as proposals (its parcels stay as they are)</source>
        <translation>把建议作为提议写入的工作区（其地块保持不变）</translation>
    </message>
    <message>
        <source>Parcels with suggestions</source>
        <translation>附建议的地块</translation>
    </message>
    <message>
        <source>Mixed parcels, cut along the evidence</source>
        <translation>沿证据切割的混合地块</translation>
    </message>
    <message>
        <source>Least share of a parcel that decides for all of it [%]</source>
        <translation>决定整个地块的最小份额 [%]</translation>
    </message>
    <message>
        <source>The day the country joins: treaties, threats and inaccessibility are judged on it.</source>
        <translation>国家加入之日：公约、威胁和不可开发性均按该日判断。</translation>
    </message>
    <message>
        <source>Cut-off (empty: 6 December 2005)</source>
        <translation>截止日（留空：2005 年 12 月 6 日）</translation>
    </message>
    <message>
        <source>Land is protected by law if a law protected it on this day, even if relaxed later. Later: more land is protected, and the budget is smaller.</source>
        <translation>若该日有法律保护，则土地受法律保护，即使此后放宽。日期越晚：受保护土地越多，预算越小。</translation>
    </message>
    <message>
        <source>Areas protected by law</source>
        <translation>受法律保护的区域</translation>
    </message>
    <message>
        <source>Field of the day protection began (date or year)</source>
        <translation>保护开始日字段（日期或年份）</translation>
    </message>
    <message>
        <source>Field of the day protection ended</source>
        <translation>保护结束日字段</translation>
    </message>
    <message>
        <source>Field of the law area's name</source>
        <translation>法律保护区名称字段</translation>
    </message>
    <message>
        <source>Areas under a treaty (such as Ramsar sites)</source>
        <translation>公约区域（例如拉姆萨尔湿地）</translation>
    </message>
    <message>
        <source>Field of the day the treaty began to bind</source>
        <translation>公约生效日字段</translation>
    </message>
    <message>
        <source>Field of the treaty area's name</source>
        <translation>公约区域名称字段</translation>
    </message>
    <message>
        <source>How the loss map is read: id in the catalogue, JSON, or a legend (empty: recognised)</source>
        <translation>如何读取损失图：目录中的标识、JSON 或图例（留空：自动识别）</translation>
    </message>
    <message>
        <source>First year of loss that counts (empty: the year after the cut-off)</source>
        <translation>计入损失的第一年（留空：截止日的次年）</translation>
    </message>
    <message>
        <source>Up to the last whole year before the joining date. Earlier: more land is threatened.</source>
        <translation>计至加入日之前的最后一个完整年份。越早：受威胁土地越多。</translation>
    </message>
    <message>
        <source>Least share of a parcel's land under law that is lost [%]</source>
        <translation>地块内受法律保护土地损失的最小份额 [%]</translation>
    </message>
    <message>
        <source>From this share on, a parcel's land under law counts as threatened. Lower: more land is threatened; a loss map errs in a few percent of its cells.</source>
        <translation>达到这一份额时，地块内受法律保护的土地视为受威胁。值越低：受威胁土地越多；损失图有百分之几的像元会出错。</translation>
    </message>
    <message>
        <source>Illegal activity and documented threats</source>
        <translation>非法活动和有记录的威胁</translation>
    </message>
    <message>
        <source>Field of the day it was seen</source>
        <translation>发现日字段</translation>
    </message>
    <message>
        <source>Field of its document or name</source>
        <translation>文件或名称字段</translation>
    </message>
    <message>
        <source>Map of losses, counted within law areas</source>
        <translation>损失图（在法律保护区内计算）</translation>
    </message>
    <message>
        <source>Band of the losses</source>
        <translation>损失波段</translation>
    </message>
    <message>
        <source>Survey of land that cannot be developed</source>
        <translation>无法开发土地的调查</translation>
    </message>
    <message>
        <source>Field of the basis: biophysical or economic</source>
        <translation>依据字段：biophysical 或 economic</translation>
    </message>
    <message>
        <source>Field of the day it was assessed</source>
        <translation>评估日字段</translation>
    </message>
    <message>
        <source>Field of the survey's reason</source>
        <translation>调查理由字段</translation>
    </message>
    <message>
        <source>Map of slope in degrees</source>
        <translation>坡度图（度）</translation>
    </message>
    <message>
        <source>Land is too steep above a mean slope of [°]</source>
        <translation>平均坡度高于此值即过陡 [°]</translation>
    </message>
    <message>
        <source>Map of height in metres</source>
        <translation>高程图（米）</translation>
    </message>
    <message>
        <source>Land is too high above a mean height of [m]</source>
        <translation>平均高程高于此值即过高 [m]</translation>
    </message>
    <message>
        <source>Land is too remote if the nearest road is further than [km]</source>
        <translation>最近道路远于此值即过于偏远 [km]</translation>
    </message>
    <message>
        <source>Field of the day a road was opened</source>
        <translation>道路开通日字段</translation>
    </message>
    <message>
        <source>Rivers that carry boats</source>
        <translation>可通航的河流</translation>
    </message>
    <message>
        <source>… and the nearest river further than [km]</source>
        <translation>……且最近河流远于 [km]</translation>
    </message>
    <message>
        <source>… and the nearest settlement further than [km]</source>
        <translation>……且最近居民点远于 [km]</translation>
    </message>
    <message>
        <source>Map of travel cost (in any unit, such as minutes)</source>
        <translation>通行成本图（单位不限，例如分钟）</translation>
    </message>
    <message>
        <source>… and the mean travel cost above [unit of its map]</source>
        <translation>……且平均通行成本高于 [该图的单位]</translation>
    </message>
    <message>
        <source>Field of the day until which a parcel is excluded</source>
        <translation>地块排除截止日字段</translation>
    </message>
    <message>
        <source>Field of the plan class (shown where it contradicts; decides nothing)</source>
        <translation>规划类别字段（矛盾时显示；不作依据）</translation>
    </message>
    <message>
        <source>Field of the parcels' id (empty: “id”)</source>
        <translation>地块标识字段（留空：“id”）</translation>
    </message>
    <message>
        <source>Empty: this does not decide. Lower: more land is inaccessible, and the budget is smaller.</source>
        <translation>留空：不作依据。值越低：不可开发土地越多，预算越小。</translation>
    </message>
    <message>
        <source>None of the parcels of “{layer}” is in the workspace “{workspace}”: choose its layer of parcels, or leave WORKSPACE empty.</source>
        <translation>“{layer}”的地块均不在工作区“{workspace}”中：请选择其地块图层，或将 WORKSPACE 留空。</translation>
    </message>
    <message>
        <source>{parcels} parcels of “{layer}” are not in the workspace: nothing is proposed for them.</source>
        <translation>“{layer}”的 {parcels} 个地块不在工作区中：不为其提出提议。</translation>
    </message>
    <message>
        <source>{parcels} mixed parcels are not proposed: split them first, or tag them by hand.</source>
        <translation>{parcels} 个混合地块未作提议：请先分割，或手工标记。</translation>
    </message>
    <message>
        <source>{parcels} suggestions were rejected before for the same reasons, or are open already.</source>
        <translation>{parcels} 项建议此前已因相同理由被拒绝，或仍未决。</translation>
    </message>
    <message>
        <source>There is no evidence to judge by: choose at least one layer, map or field of evidence.</source>
        <translation>没有可供判断的证据：请至少选择一个证据图层、地图或字段。</translation>
    </message>
    <message>
        <source>The joining date is missing: give the day the country joins, such as 2015-07-01.</source>
        <translation>缺少加入日：请给出国家加入的日期，例如 2015-07-01。</translation>
    </message>
    <message>
        <source>{layer} needs its limit: give {limit}, or leave {layer} empty.</source>
        <translation>{layer} 需要限值：请给出 {limit}，或将 {layer} 留空。</translation>
    </message>
    <message>
        <source>{name} is given without its layer: choose {layer} too, or leave {name} empty.</source>
        <translation>给出了 {name} 但没有其图层：请同时选择 {layer}，或将 {name} 留空。</translation>
    </message>
    <message>
        <source>Losses count within law areas only: choose LAW_AREAS too, or leave LOSS empty.</source>
        <translation>损失只在法律保护区内计算：请同时选择 LAW_AREAS，或将 LOSS 留空。</translation>
    </message>
    <message>
        <source>The parcel has no geometry: draw or import its boundary.</source>
        <translation>地块没有几何：请绘制或导入其边界。</translation>
    </message>
    <message>
        <source>The parcel's geometry is not valid: repair it, then run again.</source>
        <translation>地块的几何无效：请修复后重新运行。</translation>
    </message>
    <message>
        <source>mixed: no status holds enough</source>
        <translation>混合：没有状态占足够份额</translation>
    </message>
    <message>
        <source>{status}: {parcels} parcels, {area} ha</source>
        <translation>{status}：{parcels} 个地块，{area} 公顷</translation>
    </message>
    <message>
        <source>{parcels} parcels of “{layer}” have no valid geometry: nothing is suggested for them.</source>
        <translation>“{layer}”的 {parcels} 个地块没有有效几何：不为其提出建议。</translation>
    </message>
    <message>
        <source>Suggest the status of parcels</source>
        <translation>建议地块状态</translation>
    </message>
    <message>
        <source>Protected, threatened, inaccessible or tradeable, with reasons, from layers of evidence.</source>
        <translation>由证据图层得出受保护、受威胁、不可开发或可交易，并附理由。</translation>
    </message>
    <message>
        <source>status,suggest,protected,law,treaty,Ramsar,threat,inaccessible,slope,remote,tradeable</source>
        <translation>状态,建议,受保护,法律,公约,拉姆萨尔,威胁,不可开发,坡度,偏远,可交易</translation>
    </message>
    <message>
        <source>Number of parcels: {status}</source>
        <translation>地块数：{status}</translation>
    </message>
    <message>
        <source>Area: {status} (ha)</source>
        <translation>面积：{status}（公顷）</translation>
    </message>
    <message>
        <source>Number of mixed parcels</source>
        <translation>混合地块数</translation>
    </message>
    <message>
        <source>Area of mixed parcels (ha)</source>
        <translation>混合地块面积（公顷）</translation>
    </message>
    <message>
        <source>Number of proposals put into the workspace</source>
        <translation>写入工作区的提议数</translation>
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
        <source>Densities of different strata cannot correlate by {value}: give a number from 0 to 1.</source>
        <translation>不同分层的密度不能以 {value} 相关：请给出 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>An error of {value} % of root:shoot or of the carbon fraction is none: give 0 to {most}.</source>
        <translation>根茎比或碳含量比例的误差 {value} % 无效：请给出 0 到 {most}。</translation>
    </message>
    <message>
        <source>The error matrix has no areas: add a last column “mapped_area” with the hectares of each class.</source>
        <translation>误差矩阵没有面积：请在最后加一列“mapped_area”，填写各类别的公顷数。</translation>
    </message>
    <message>
        <source>No parcel is of a class of the sample or error matrix, which has {known}: choose the one of the map that the parcels' strata are from, or name the strata as it does.</source>
        <translation>没有地块属于样本或误差矩阵的类别（其类别为 {known}）：请选择与地块分层来源地图相应的样本或矩阵，或使分层名称与其一致。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n unit(s) mapped as “{subject}” is wrong: errors that so few units do not show are in no interval; it is too narrow.</source>
        <translation><numerusform>制图为“{subject}”的 %n 个单元无一有误：如此少的单元显示不出的误差不在任何区间之内，区间偏窄。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) with {stock} tCO2e ({percent} %) name no stratum: their area counts as certain.</source>
        <translation><numerusform>%n 个地块（{stock} tCO2e，{percent} %）未注明分层：其面积视为确定。</numerusform></translation>
    </message>
    <message>
        <source>No parcel has a stock that counts, so there is nothing to be unsure of: measure the stock first.</source>
        <translation>没有任何地块的储量计入，因此谈不上不确定性：请先测量储量。</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) with {stock} tCO2e ({percent} %) have a stock without a standard error: the interval leaves their errors out and is too narrow; measure them with a map of errors.</source>
        <translation><numerusform>%n 个地块（{stock} tCO2e，{percent} %）的储量没有标准误差：区间未包含其误差，因而过窄；请用带误差图的地图测量。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) have a standard error that is no number of 0 or more: it counts as not known; correct it in the table of parcels.</source>
        <translation><numerusform>%n 个地块的标准误差不是大于或等于 0 的数：按未知处理；请在地块表中更正。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) name no stratum: they count as one stratum, whose density has one error.</source>
        <translation><numerusform>%n 个地块没有注明分层：它们作为同一个分层，其密度只有一个误差。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) with {stock} tCO2e ({percent} %) do not tell their pools: the errors of root:shoot and carbon fraction leave them out.</source>
        <translation><numerusform>%n 个地块（{stock} tCO2e，{percent} %）没有给出各碳库：根茎比和碳含量比例的误差不包含它们。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The stratum “{subject}” (%n parcel(s), {percent} % of the stock) is no class of the sample or error matrix: its area counts as certain.</source>
        <translation><numerusform>分层“{subject}”（%n 个地块，占储量的 {percent} %）不是样本或误差矩阵中的类别：其面积视为确定。</numerusform></translation>
    </message>
    <message>
        <source>The parcels of “{subject}” have {area} ha, the map {mapped} ha: the map's errors are taken over in proportion.</source>
        <translation>“{subject}”的地块有 {area} 公顷，地图上为 {mapped} 公顷：地图误差按比例沿用。</translation>
    </message>
    <message>
        <source>By the method of the budget, {figures} do not come from the parcels' stock: they have no interval.</source>
        <translation>按预算所用的方法，{figures} 不来自地块储量：没有区间。</translation>
    </message>
    <message>
        <source>{subject} is {stated} tCO2e, but the parcels make {found} tCO2e: it has no interval.</source>
        <translation>{subject} 为 {stated} tCO2e，而地块合计为 {found} tCO2e：没有区间。</translation>
    </message>
    <message>
        <source>Of the credits of the years {years}, {tonnes} t rest on carbon without a standard error (new carbon, credits without a project, or parcels without an error): they count as certain.</source>
        <translation>{years} 年的信用额中，有 {tonnes} 吨所依据的碳没有标准误差（新增碳、没有项目的信用额，或没有误差的地块）：它们视为确定。</translation>
    </message>
    <message>
        <source>Nothing is uncertain: no parcel has a standard error, and no other error is given. An interval of no width says nothing; give errors, or a sample.</source>
        <translation>没有任何不确定的量：地块没有标准误差，也没有给出其他误差。宽度为零的区间没有意义；请给出误差或样本。</translation>
    </message>
    <message numerus="yes">
        <source>THE LEDGER IS NOT AS ITS JOURNAL WROTE IT (%n finding(s)): sign nothing before the algorithm “Verify the ledger” has shown what was changed.</source>
        <translation><numerusform>账本与其日志所写不符（%n 项）：在算法“核验账本”查明改动之前，请勿签字。</numerusform></translation>
    </message>
    <message>
        <source>Nothing has been reviewed yet: no parcel or event has a decision, and nothing is signed off.</source>
        <translation>尚未审核：没有地块或事件有判定，也没有签核。</translation>
    </message>
    <message>
        <source>There is no sample, so nothing is said of how good the maps are.</source>
        <translation>没有样本，因此不对图的质量作任何说明。</translation>
    </message>
    <message>
        <source>This report is on {number} of the workspace's {all} samples.</source>
        <translation>本报告涉及工作区 {all} 个样本中的 {number} 个。</translation>
    </message>
    <message>
        <source>No run of the algorithm “Uncertainty of a workspace's budget” is kept, so P0, T0 and B stand without an interval.</source>
        <translation>没有保存算法“工作区预算的不确定性”的运行，因此 P0、T0 和 B 没有区间。</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) or event(s) have the verdict of one reader alone while others are at work: whoever reads this report is no longer blind to it, so a second reader should decide first.</source>
        <translation><numerusform>%n 个地块或事件只有一位判读员的判定，而其他人仍在工作：读过本报告即不再互不知情，因此第二位判读员应先作判定。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) of the sample “{subject}” have the label of one reader alone while another is at work: whoever reads this report is no longer blind to it, so a second reader should label first.</source>
        <translation><numerusform>样本“{subject}”中 %n 个单元只有一位判读员的标签，而另一位仍在工作：读过本报告即不再互不知情，因此第二位判读员应先标注。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) were signed off by the only reader who had decided on them.</source>
        <translation><numerusform>%n 个地块由唯一作过判定的判读员签核。</numerusform></translation>
    </message>
    <message>
        <source>THE UNITS OF THE SAMPLE “{subject}” ARE NOT THOSE THAT WERE DRAWN: their hash is another than the one kept when they were drawn.</source>
        <translation>样本“{subject}”的单元并非当初抽取的单元：其哈希值与抽取时保存的不同。</translation>
    </message>
    <message>
        <source>The workspace was changed while this report was made, after its ledger was checked: make the report anew before you sign it.</source>
        <translation>在制作本报告期间、账本核验之后，工作区有改动：签字前请重新制作报告。</translation>
    </message>
    <message>
        <source>There is no sample “{subject}” in the workspace: there are {known}; correct SAMPLES, or leave it empty for all.</source>
        <translation>工作区没有样本“{subject}”：现有 {known}；请更正 SAMPLES，或留空表示全部。</translation>
    </message>
    <message>
        <source>{subject} is threatened already: there is nothing to propose.</source>
        <translation>{subject} 已是受威胁状态：无需提议。</translation>
    </message>
    <message>
        <source>{subject} rests on a convention: it stays protected whatever happens on it, so “threatened” cannot be proposed.</source>
        <translation>{subject} 依据国际公约受保护：无论发生什么都保持受保护，因此不能提议“受威胁”。</translation>
    </message>
    <message>
        <source>{map}: {area_ha} ha lost in {years} ({tco2e} tCO2e)</source>
        <translation>{map}：{years} 年损失 {area_ha} 公顷（{tco2e} tCO2e）</translation>
    </message>
    <message>
        <source>{map}: {area_ha} ha lost in {years}</source>
        <translation>{map}：{years} 年损失 {area_ha} 公顷</translation>
    </message>
    <message>
        <source>{subject} is not protected by law: only such land can become threatened. Review it instead.</source>
        <translation>{subject} 不受法律保护：只有受法律保护的土地才能变为受威胁。请改为审查。</translation>
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
        <source>Refused requests</source>
        <translation>被拒绝的申请</translation>
    </message>
    <message>
        <source>Safeguards that are set</source>
        <translation>已设定的保障措施</translation>
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
        <source>Terrestrial carbon statement</source>
        <translation>陆地碳报表</translation>
    </message>
    <message>
        <source>the PDF file cannot be written</source>
        <translation>PDF 文件无法写入</translation>
    </message>
    <message>
        <source>Each class of land</source>
        <translation>各类土地</translation>
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
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>this GDAL has no driver for {format}</source>
        <translation>此 GDAL 没有 {format} 的驱动程序</translation>
    </message>
    <message>
        <source>These intervals are out of date: {what} changed since. Work them out again.</source>
        <translation>这些区间已过时：此后{what}有变动。请重新计算。</translation>
    </message>
    <message>
        <source>Intervals at {confidence} %, by exact propagation of errors (normal distribution) and by Monte Carlo ({draws} draws from {shape} distributions, seed {seed}; between percentiles). Errors of densities: {correlation}. Worked out {when} by {who}.</source>
        <translation>{confidence} % 区间，按误差的精确传递（正态分布）和蒙特卡洛（从{shape}分布抽取 {draws} 次，种子 {seed}；取百分位数之间）。密度误差：{correlation}。{who} 计算于 {when}。</translation>
    </message>
    <message>
        <source>areas of strata put right by the sample “{name}”</source>
        <translation>各分层面积按样本“{name}”校正</translation>
    </message>
    <message>
        <source>areas of strata put right by the error matrix “{name}”</source>
        <translation>各分层面积按误差矩阵“{name}”校正</translation>
    </message>
    <message>
        <source>areas taken as certain</source>
        <translation>面积视为确定</translation>
    </message>
    <message numerus="yes">
        <source>Standard errors of the stocks of {known} of {parcels} parcel(s); {areas}; root:shoot ± {roots} %, carbon fraction ± {fraction} % (standard errors, 0: taken as certain).</source>
        <translation><numerusform>{parcels} 个地块中 {known} 个的储量有标准误差；{areas}；根茎比 ± {roots} %，碳含量比例 ± {fraction} %（标准误差，0：视为确定）。</numerusform></translation>
    </message>
    <message>
        <source>Figures with their intervals [tCO2e]</source>
        <translation>各数字及其区间 [tCO2e]</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>陈述值</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计值</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Low, Monte Carlo</source>
        <translation>下限，蒙特卡洛</translation>
    </message>
    <message>
        <source>High, Monte Carlo</source>
        <translation>上限，蒙特卡洛</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>What contributes to the uncertainty</source>
        <translation>哪些来源造成不确定性</translation>
    </message>
    <message>
        <source>Standard error by it alone [tCO2e]</source>
        <translation>仅由其造成的标准误差 [tCO2e]</translation>
    </message>
    <message>
        <source>Share of the variance [%]</source>
        <translation>占方差的份额 [%]</translation>
    </message>
    <message>
        <source>Sources of uncertainty</source>
        <translation>不确定性来源</translation>
    </message>
    <message>
        <source>Deductions for uncertainty</source>
        <translation>因不确定性的扣减</translation>
    </message>
    <message>
        <source>Rule of</source>
        <translation>所依规则</translation>
    </message>
    <message>
        <source>Taken off [%]</source>
        <translation>扣减 [%]</translation>
    </message>
    <message>
        <source>Taken off [tCO2e]</source>
        <translation>扣减 [tCO2e]</translation>
    </message>
    <message>
        <source>Left [tCO2e]</source>
        <translation>剩余 [tCO2e]</translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation>扣减</translation>
    </message>
    <message>
        <source>Of parcels and events that both decided on, by the verdicts they had given before either saw the other's.</source>
        <translation>针对两人都判定的地块和事件，按彼此互不知情时的判定。</translation>
    </message>
    <message>
        <source>Agreement of readers</source>
        <translation>判读员的一致性</translation>
    </message>
    <message>
        <source>Agreement of readers: Cohen's kappa (corrected for chance, no accuracy)</source>
        <translation>判读员的一致性：Cohen kappa（扣除偶然，非精度）</translation>
    </message>
    <message>
        <source>Both answered</source>
        <translation>两人都作答</translation>
    </message>
    <message>
        <source>Chosen by the first</source>
        <translation>第一位选择</translation>
    </message>
    <message>
        <source>Chosen by the second</source>
        <translation>第二位选择</translation>
    </message>
    <message>
        <source>Share agreed</source>
        <translation>一致份额</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>全部答案</translation>
    </message>
    <message>
        <source>{first} and {second}: {note}</source>
        <translation>{first}和{second}：{note}</translation>
    </message>
    <message>
        <source>Verification report {name}, {day}, entry {entry}</source>
        <translation>核查报告 {name}，{day}，第 {entry} 条</translation>
    </message>
    <message>
        <source>A decision keeps no role: in brackets are the roles in which somebody of the same name signed off.</source>
        <translation>判定不记录角色：括号内为同名者签核时的角色。</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Consensus written down</source>
        <translation>记录的共识</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Decisions: {number}; taken back: {taken}; of earlier rounds or parcels no longer there: {old}.</source>
        <translation>判定：{number} 项；已撤回：{taken} 项；属于先前轮次或已不存在的地块：{old} 项。</translation>
    </message>
    <message>
        <source>The first {listed} of {number} are listed; XLSX, CSV and JSON have them all.</source>
        <translation>列出 {number} 项中的前 {listed} 项；XLSX、CSV 和 JSON 含全部。</translation>
    </message>
    <message>
        <source>List of decisions</source>
        <translation>判定清单</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>判读员</translation>
    </message>
    <message>
        <source>Parcel or event</source>
        <translation>地块或事件</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定结果</translation>
    </message>
    <message>
        <source>Evidence (SHA-256)</source>
        <translation>证据（SHA-256）</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>{verdict}, {sure}</source>
        <translation>{verdict}，{sure}</translation>
    </message>
    <message>
        <source>{verdict}; the record has changed since</source>
        <translation>{verdict}；此后记录有变</translation>
    </message>
    <message>
        <source>{verdict}; round {round}, closed</source>
        <translation>{verdict}；第 {round} 轮，已结束</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Its id</source>
        <translation>其标识</translation>
    </message>
    <message>
        <source>SHA-256 of the evidence</source>
        <translation>证据的 SHA-256</translation>
    </message>
    <message>
        <source>First decided</source>
        <translation>首次判定</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最后更改</translation>
    </message>
    <message>
        <source>Hash of the record seen</source>
        <translation>所见记录的哈希值</translation>
    </message>
    <message>
        <source>In the open round</source>
        <translation>属于当前轮次</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>此后有变</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>What readers found together</source>
        <translation>判读员的共同结论</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共识</translation>
    </message>
    <message>
        <source>Evidence that decisions name</source>
        <translation>判定所引证据</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message numerus="yes">
        <source>Labels of units: {number}, by %n reader(s); XLSX, CSV and JSON list every one.</source>
        <translation><numerusform>单元的标签：{number} 个，由 %n 位判读员标注；XLSX、CSV 和 JSON 逐一列出。</numerusform></translation>
    </message>
    <message>
        <source>List of labels</source>
        <translation>标签清单</translation>
    </message>
    <message>
        <source>First labelled</source>
        <translation>首次标注</translation>
    </message>
    <message>
        <source>Units of the samples</source>
        <translation>样本的单元</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Overall accuracy</source>
        <translation>总体精度</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
    <message>
        <source>No accuracy can be worked out yet: {why}</source>
        <translation>尚不能得出精度：{why}</translation>
    </message>
    <message>
        <source>{number} Agreement</source>
        <translation>{number} 一致性</translation>
    </message>
    <message>
        <source>Sample: {name}</source>
        <translation>样本：{name}</translation>
    </message>
    <message numerus="yes">
        <source>{reader} chose to see these figures on {when}, when others had labelled %n unit(s) that {reader} had not: what {reader} labelled afterwards is not independent of the others.</source>
        <translation><numerusform>{reader} 于 {when} 选择查看这些数字，当时他人已标注而 {reader} 尚未标注的有 %n 个单元：{reader} 此后的标注不独立于他人。</numerusform></translation>
    </message>
    <message>
        <source>{hash} (holds)</source>
        <translation>{hash}（相符）</translation>
    </message>
    <message>
        <source>{hash} (DOES NOT HOLD)</source>
        <translation>{hash}（不符）</translation>
    </message>
    <message>
        <source>square plots of {side} m</source>
        <translation>边长 {side} 米的方形样地</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>{when}, by {who}</source>
        <translation>{when}，{who}</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>抽自</translation>
    </message>
    <message>
        <source>Parameters of the draw</source>
        <translation>抽取参数</translation>
    </message>
    <message>
        <source>{number} ({kind})</source>
        <translation>{number}（{kind}）</translation>
    </message>
    <message>
        <source>SHA-256 of the units</source>
        <translation>单元的 SHA-256</translation>
    </message>
    <message>
        <source>Labels by reader</source>
        <translation>各判读员的标签</translation>
    </message>
    <message>
        <source>Of these unsure</source>
        <translation>其中不确定</translation>
    </message>
    <message>
        <source>Taken back, or only a comment</source>
        <translation>已收回或仅有备注</translation>
    </message>
    <message>
        <source>{number} Readers</source>
        <translation>{number} 判读员</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Units counted, and left out</source>
        <translation>计入和未计入的单元</translation>
    </message>
    <message>
        <source>Units that are …</source>
        <translation>单元：</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单元</translation>
    </message>
    <message>
        <source>{number} Units</source>
        <translation>{number} 单元</translation>
    </message>
    <message>
        <source>Error matrix, units (rows: map, columns: reference)</source>
        <translation>误差矩阵，单元数（行：图，列：参考）</translation>
    </message>
    <message>
        <source>Error matrix, shares of the area (rows: map, columns: reference)</source>
        <translation>误差矩阵，面积份额（行：图，列：参考）</translation>
    </message>
    <message>
        <source>{number} Matrix, units</source>
        <translation>{number} 矩阵，单元数</translation>
    </message>
    <message>
        <source>{number} Matrix, area</source>
        <translation>{number} 矩阵，面积</translation>
    </message>
    <message>
        <source>Error matrix, cells that are not empty</source>
        <translation>误差矩阵，非空格</translation>
    </message>
    <message>
        <source>Share of the area</source>
        <translation>面积份额</translation>
    </message>
    <message>
        <source>Accuracies [0 to 1]</source>
        <translation>精度 [0 至 1]</translation>
    </message>
    <message>
        <source>Adjusted shares of the area</source>
        <translation>校正的面积份额</translation>
    </message>
    <message>
        <source>Areas, as mapped and adjusted for the map's errors</source>
        <translation>面积：图上面积和按图的误差校正的面积</translation>
    </message>
    <message>
        <source>Mapped [ha]</source>
        <translation>图上 [ha]</translation>
    </message>
    <message>
        <source>Adjusted [ha]</source>
        <translation>校正 [ha]</translation>
    </message>
    <message>
        <source>Standard error [ha]</source>
        <translation>标准误 [ha]</translation>
    </message>
    <message>
        <source>Low [ha]</source>
        <translation>下限 [ha]</translation>
    </message>
    <message>
        <source>High [ha]</source>
        <translation>上限 [ha]</translation>
    </message>
    <message>
        <source>{measure}: {name}</source>
        <translation>{measure}：{name}</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数字</translation>
    </message>
    <message>
        <source>{number} Figures</source>
        <translation>{number} 数字</translation>
    </message>
    <message numerus="yes">
        <source>Reviewed are {number} of {all} parcel(s): {area} % of the area ({hectares} ha) and {stock} % of the stock ({tonnes} tCO2e).</source>
        <translation><numerusform>{all} 个地块中已审核 {number} 个：占面积的 {area} %（{hectares} ha）和储量的 {stock} %（{tonnes} tCO2e）。</numerusform></translation>
    </message>
    <message>
        <source>Parcels by how far their review is</source>
        <translation>按审核进展列出的地块</translation>
    </message>
    <message>
        <source>Parcels by the verdict that stands</source>
        <translation>按有效判定列出的地块</translation>
    </message>
    <message>
        <source>Parcels by verdict</source>
        <translation>按判定列出的地块</translation>
    </message>
    <message>
        <source>What was reviewed</source>
        <translation>审核范围</translation>
    </message>
    <message>
        <source>The random audit, a chance of {share} % (seed {seed}), draws none of the parcels.</source>
        <translation>随机抽查（机会 {share} %，种子 {seed}）未抽中任何地块。</translation>
    </message>
    <message numerus="yes">
        <source>The random audit draws each parcel with a chance of {share} % (seed {seed}): {drawn} parcel(s), of which {number} are reviewed ({area} % of their area).</source>
        <translation><numerusform>随机抽查以 {share} % 的机会抽取每个地块（种子 {seed}）：抽中 {drawn} 个地块，其中 {number} 个已审核（占其面积的 {area} %）。</numerusform></translation>
    </message>
    <message>
        <source>Nothing is open: no verdict stands against a parcel or event, no readers differ, no flag waits to be accepted, and nothing has changed since it was decided on.</source>
        <translation>没有未决事项：没有对地块或事件不利的判定，判读员意见没有分歧，没有待接受的标记，判定之后也没有变化。</translation>
    </message>
    <message>
        <source>“{table}”: the first {listed} of {number} are listed; XLSX, CSV and JSON have them all.</source>
        <translation>“{table}”：列出 {number} 项中的前 {listed} 项；XLSX、CSV 和 JSON 含全部。</translation>
    </message>
    <message>
        <source>All parcels</source>
        <translation>全部地块</translation>
    </message>
    <message>
        <source>Of all parcels [%]</source>
        <translation>占地块数 [%]</translation>
    </message>
    <message>
        <source>Of the area [%]</source>
        <translation>占面积 [%]</translation>
    </message>
    <message>
        <source>Of the stock [%]</source>
        <translation>占储量 [%]</translation>
    </message>
    <message>
        <source>Events by how far their review is</source>
        <translation>按审核进展列出的事件</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Events reviewed</source>
        <translation>已审核的事件</translation>
    </message>
    <message>
        <source>Verdicts that disagree, or that want a field visit</source>
        <translation>不同意或需要实地查看的判定</translation>
    </message>
    <message>
        <source>Verdicts against</source>
        <translation>不利判定</translation>
    </message>
    <message>
        <source>consensus of {names}</source>
        <translation>{names}的共识</translation>
    </message>
    <message>
        <source>{name}: {verdict}</source>
        <translation>{name}：{verdict}</translation>
    </message>
    <message>
        <source>Readers who differ, without a consensus yet</source>
        <translation>判读员意见不一且尚无共识</translation>
    </message>
    <message>
        <source>What each says</source>
        <translation>各人的判定</translation>
    </message>
    <message>
        <source>Readers differ</source>
        <translation>判读员意见不一</translation>
    </message>
    <message>
        <source>Quality flags that nobody has accepted</source>
        <translation>无人接受的质量标记</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Changed since a reader decided</source>
        <translation>判定之后有变</translation>
    </message>
    <message>
        <source>When decided</source>
        <translation>判定时间</translation>
    </message>
    <message>
        <source>{name} ({roles})</source>
        <translation>{name}（{roles}）</translation>
    </message>
    <message>
        <source>Signed off, and reopened since</source>
        <translation>签核后重新开启</translation>
    </message>
    <message>
        <source>Reopened by</source>
        <translation>重新开启者</translation>
    </message>
    <message>
        <source>When reopened</source>
        <translation>重新开启时间</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新开启</translation>
    </message>
    <message>
        <source>Verification report: {name}</source>
        <translation>核查报告：{name}</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {all} parcel(s)</source>
        <translation><numerusform>{all} 个地块中的 {number} 个</numerusform></translation>
    </message>
    <message>
        <source>Area reviewed</source>
        <translation>已审核面积</translation>
    </message>
    <message>
        <source>Stock signed off</source>
        <translation>已签核储量</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未决事项</translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>没有未决事项</translation>
    </message>
    <message>
        <source>one sample</source>
        <translation>一个样本</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation><numerusform>%n 个样本</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation><numerusform>%n 年</numerusform></translation>
    </message>
    <message>
        <source>verified, entries: {entries}</source>
        <translation>已核验，{entries} 条</translation>
    </message>
    <message>
        <source>NOT IN ORDER</source>
        <translation>不正常</translation>
    </message>
    <message>
        <source>NOT IN ORDER from entry {entry} on</source>
        <translation>自第 {entry} 条起不正常</translation>
    </message>
    <message>
        <source>Every decision, label and sign-off is an entry of a journal, and every entry holds the hash of the one before. Whoever has the hash below can tell whether anything was changed since.</source>
        <translation>每项判定、标签和签核都是日志中的一条，每条都含有前一条的哈希值。持有下面的哈希值，即可得知此后是否有任何改动。</translation>
    </message>
    <message>
        <source>The ledger was verified for this report: nothing was tampered with.</source>
        <translation>已为本报告核验账本：未被篡改。</translation>
    </message>
    <message>
        <source>The ledger was verified for this report, and it is not as its journal wrote it:</source>
        <translation>已为本报告核验账本，账本与其日志所写不符：</translation>
    </message>
    <message>
        <source>To be noted first</source>
        <translation>首先须注意</translation>
    </message>
    <message>
        <source>A parcel counts as reviewed once a reader has decided on it in the round that is open; each time a parcel that was signed off is reopened, a new round begins, and earlier decisions stay.</source>
        <translation>在当前轮次中有判读员作出判定的地块即为已审核；已签核的地块每次重新开启，即开始新的一轮，先前的判定保留。</translation>
    </message>
    <message>
        <source>A second reader does not see what the first has decided or labelled until both have answered. The answer that stands is the consensus, else what all readers say, else the single reader's.</source>
        <translation>在两人都作答之前，第二位判读员看不到第一位的判定或标签。有效的答案是共识，否则为全体判读员一致的答案，再否则为唯一判读员的答案。</translation>
    </message>
    <message>
        <source>Units of a sample count with their weight (1 / inclusion probability) times their area; units whose readers differ, and those without a label, are left out and counted.</source>
        <translation>样本单元按权重（1 / 入样概率）乘以面积计；判读员意见不一的单元和无标签的单元不计入，并报告其数目。</translation>
    </message>
    <message>
        <source>Accuracies and areas: Olofsson et al. 2013 (RSE 129) and 2014 (RSE 148); Stehman 2014 (IJRS 35) where strata are not the map's classes. Intervals are estimate ± z × standard error; where no error was seen, the exact binomial interval.</source>
        <translation>精度和面积：Olofsson 等 2013（RSE 129）和 2014（RSE 148）；分层不是图的类别时按 Stehman 2014（IJRS 35）。区间为估计值 ± z × 标准误；未见误差之处为精确二项区间。</translation>
    </message>
    <message>
        <source>Agreement of readers: Cohen's kappa of the answers they gave before any consensus; F1 and kappa say nothing of areas.</source>
        <translation>判读员的一致性：达成共识之前所作答案的 Cohen kappa；F1 和 kappa 与面积无关。</translation>
    </message>
    <message>
        <source>Boundaries, overlaps and maps are checked by the algorithms “Check parcels” and “Check sources”; their findings are not repeated here.</source>
        <translation>边界、重叠和图由算法“检查地块”和“检查来源”检查；其结果不在此重复。</translation>
    </message>
    <message>
        <source>Nothing is rounded before it is shown; XLSX, CSV and JSON hold the full precision.</source>
        <translation>数字仅在显示时取整；XLSX、CSV 和 JSON 含完整精度。</translation>
    </message>
    <message>
        <source>Nothing is signed off yet.</source>
        <translation>尚无签核。</translation>
    </message>
    <message>
        <source>This page belongs to the report on “{name}” with the journal's entry {entry}, hash {hash}. By signing below I confirm that I have reviewed what is listed as mine, and that the figures are those of this report.</source>
        <translation>本页属于“{name}”的报告，日志第 {entry} 条，哈希值 {hash}。我在下面签名，确认列于我名下的内容已由我审核，且各数字即本报告的数字。</translation>
    </message>
    <message>
        <source>Name and role</source>
        <translation>姓名和角色</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>地点和日期</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Of these reopened</source>
        <translation>其中重新开启</translation>
    </message>
    <message>
        <source>In force [ha]</source>
        <translation>有效 [ha]</translation>
    </message>
    <message>
        <source>In force [tCO2e]</source>
        <translation>有效 [tCO2e]</translation>
    </message>
    <message>
        <source>Parcel's id</source>
        <translation>地块标识</translation>
    </message>
    <message>
        <source>Hash of the record</source>
        <translation>记录的哈希值</translation>
    </message>
    <message>
        <source>Reopened at</source>
        <translation>重新开启时间</translation>
    </message>
    <message>
        <source>Why reopened</source>
        <translation>重新开启的理由</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>event {id}, no longer there</source>
        <translation>事件 {id}，已不存在</translation>
    </message>
    <message>
        <source>parcel {id}, no longer there</source>
        <translation>地块 {id}，已不存在</translation>
    </message>
    <message>
        <source>parcel {id}</source>
        <translation>地块 {id}</translation>
    </message>
    <message>
        <source>{event} {year}</source>
        <translation>{event} {year}</translation>
    </message>
    <message>
        <source>{file} ({hash}…)</source>
        <translation>{file}（{hash}…）</translation>
    </message>
    <message>
        <source>simple random</source>
        <translation>简单随机</translation>
    </message>
    <message>
        <source>stratified random</source>
        <translation>分层随机</translation>
    </message>
    <message>
        <source>systematic with a random start</source>
        <translation>随机起点的系统抽样</translation>
    </message>
    <message>
        <source>clusters drawn at random</source>
        <translation>随机整群</translation>
    </message>
    <message>
        <source>without a label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>readers differ, no consensus</source>
        <translation>判读员意见不一，无共识</translation>
    </message>
    <message>
        <source>labelled, but the map has no class there</source>
        <translation>已标注，但图在该处无类别</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Cohen's kappa</source>
        <translation>Cohen kappa</translation>
    </message>
    <message>
        <source>Mapped area [ha]</source>
        <translation>图上面积 [ha]</translation>
    </message>
    <message>
        <source>Adjusted area [ha]</source>
        <translation>校正面积 [ha]</translation>
    </message>
    <message>
        <source>not known: no unit</source>
        <translation>不可知：无单元</translation>
    </message>
    <message>
        <source>weak: one unit</source>
        <translation>不可靠：仅一个单元</translation>
    </message>
    <message>
        <source>weak: few units</source>
        <translation>不可靠：单元少</translation>
    </message>
    <message>
        <source>weak: no error seen</source>
        <translation>不可靠：未见误差</translation>
    </message>
    <message>
        <source>weak: few omissions</source>
        <translation>不可靠：漏分少</translation>
    </message>
    <message>
        <source>no accuracy</source>
        <translation>非精度</translation>
    </message>
    <message>
        <source>No unit: no unit of the sample lies in the class, so nothing is known of it.</source>
        <translation>无单元：样本中没有该类别的单元，因此一无所知。</translation>
    </message>
    <message>
        <source>One unit: a single unit shows no spread.</source>
        <translation>仅一个单元：单个单元显示不出离散度。</translation>
    </message>
    <message>
        <source>Few units: fewer than {number}, so that the interval is rough.</source>
        <translation>单元少：少于 {number} 个，区间粗略。</translation>
    </message>
    <message>
        <source>No error seen: that does not mean there is none; the interval is the exact binomial one.</source>
        <translation>未见误差：不等于没有误差；区间为精确二项区间。</translation>
    </message>
    <message>
        <source>Few omissions: fewer than {number} units of the class were found where the map has another, so that the interval covers less than it says.</source>
        <translation>漏分少：在图的其他类别中找到的该类单元少于 {number} 个，区间的覆盖率低于名义值。</translation>
    </message>
    <message>
        <source>Cohen's kappa is corrected for chance; it is no accuracy and says nothing of areas.</source>
        <translation>Cohen kappa 扣除了偶然一致；它不是精度，与面积无关。</translation>
    </message>
    <message>
        <source>F1 is the harmonic mean of user's and producer's accuracy; it says nothing of areas.</source>
        <translation>F1 是用户精度与生产者精度的调和平均，与面积无关。</translation>
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
        <source>It is not known how sure the figures are: work out their uncertainty in the Budget panel.</source>
        <translation>尚不知这些数字有多可靠：请在“预算”面板中计算其不确定性。</translation>
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
        <source>Baseline frozen</source>
        <translation>基准已冻结</translation>
    </message>
    <message>
        <source>Baseline thawed</source>
        <translation>基准已解冻</translation>
    </message>
    <message>
        <source>Parcels changed</source>
        <translation>地块已更改</translation>
    </message>
    <message>
        <source>Evidence attached</source>
        <translation>附上证据</translation>
    </message>
    <message>
        <source>Evidence detached</source>
        <translation>取下证据</translation>
    </message>
    <message>
        <source>Evidence handed on to split or merged parcels</source>
        <translation>证据传给分割或合并后的地块</translation>
    </message>
    <message>
        <source>Rules of the review queue set</source>
        <translation>设定审核队列规则</translation>
    </message>
    <message>
        <source>Review: decision</source>
        <translation>审核：判定</translation>
    </message>
    <message>
        <source>Review: consensus</source>
        <translation>审核：共识</translation>
    </message>
    <message>
        <source>Copy made for a colleague</source>
        <translation>已为同事制作副本</translation>
    </message>
    <message>
        <source>Colleague's work merged</source>
        <translation>已合并同事的工作</translation>
    </message>
    <message>
        <source>Evidence taken over from a copy</source>
        <translation>已从副本接收证据</translation>
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
        <source>Losses entered from a map</source>
        <translation>从图录入损失</translation>
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
        <source>Marked as natural disturbance</source>
        <translation>标记为自然扰动</translation>
    </message>
    <message>
        <source>Evidence of a natural disturbance filled in</source>
        <translation>补充了自然扰动的证据</translation>
    </message>
    <message>
        <source>Mark of a natural disturbance withdrawn</source>
        <translation>撤销了自然扰动的标记</translation>
    </message>
    <message>
        <source>What followed a natural disturbance recorded</source>
        <translation>记录了自然扰动之后发生的事</translation>
    </message>
    <message>
        <source>User's accuracy</source>
        <translation>用户精度</translation>
    </message>
    <message>
        <source>Producer's accuracy</source>
        <translation>生产者精度</translation>
    </message>
    <message>
        <source>Adjusted share</source>
        <translation>校正份额</translation>
    </message>
    <message>
        <source>from year</source>
        <translation>自年份</translation>
    </message>
    <message>
        <source>to year</source>
        <translation>至年份</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>right holder</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>right</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>entry corrected</source>
        <translation>被更正的记录</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>buffer</source>
        <translation>缓冲</translation>
    </message>
    <message>
        <source>joining date</source>
        <translation>加入日期</translation>
    </message>
    <message>
        <source>period (years)</source>
        <translation>期限（年）</translation>
    </message>
    <message>
        <source>annual budget</source>
        <translation>年度预算</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The area has no place on a base map: choose another extent.</source>
        <translation>该区域无法绘制底图：请选择其他范围。</translation>
    </message>
    <message>
        <source>The base map would have {number} tiles, and at most {most} are drawn: choose a coarser scale or a smaller area.</source>
        <translation>底图将有{number}个瓦片，最多绘制{most}个：请选择更小的比例尺或更小的区域。</translation>
    </message>
    <message>
        <source>The base map grows over {most} MB after {drawn} of {number} tiles: choose a coarser scale, a smaller area or fewer layers, or allow more.</source>
        <translation>底图在{number}个瓦片中的{drawn}个之后超过{most} MB：请选择更小的比例尺、更小的区域或更少的图层，或允许更大。</translation>
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
        <source>medium</source>
        <translation>中</translation>
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
        <source>The file {path} is empty: choose another one.</source>
        <translation>文件 {path} 是空的：请另选一个。</translation>
    </message>
    <message>
        <source>The file {path} is no table: line {line} cannot be read ({reason}).</source>
        <translation>文件 {path} 不是表格：第 {line} 行无法读取（{reason}）。</translation>
    </message>
    <message>
        <source>The file {path} is larger than {size} MB: split it.</source>
        <translation>文件 {path} 大于 {size} MB：请拆分。</translation>
    </message>
    <message>
        <source>The file {path} is not text in {encoding}: give its encoding, such as utf-8 or cp1252.</source>
        <translation>文件 {path} 不是 {encoding} 编码的文本：请给出其编码，如 utf-8 或 gb18030。</translation>
    </message>
    <message>
        <source>Line {line} of {path} has {cells} cells, but there are {columns} columns: put cells that hold the separator, such as decimal commas, in quotes, or save the file with another separator.</source>
        <translation>{path} 的第 {line} 行有 {cells} 个单元格，但只有 {columns} 列：请把含分隔符（如小数逗号）的单元格加上引号，或用其他分隔符保存文件。</translation>
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
        <source>year not known</source>
        <translation>年份未知</translation>
    </message>
    <message>
        <source>loss of tree cover</source>
        <translation>树木覆盖损失</translation>
    </message>
    <message>
        <source>deforestation</source>
        <translation>毁林</translation>
    </message>
    <message>
        <source>degradation</source>
        <translation>退化</translation>
    </message>
    <message>
        <source>harvest</source>
        <translation>采伐</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>火灾</translation>
    </message>
    <message>
        <source>prescribed fire</source>
        <translation>计划烧除</translation>
    </message>
    <message>
        <source>insects or disease</source>
        <translation>病虫害</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>geological event</source>
        <translation>地质事件</translation>
    </message>
    <message>
        <source>disturbance</source>
        <translation>扰动</translation>
    </message>
    <message>
        <source>change of land cover</source>
        <translation>土地覆盖变化</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>未知代码</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>低可信度</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>高可信度</translation>
    </message>
    <message>
        <source>highest confidence</source>
        <translation>最高可信度</translation>
    </message>
    <message>
        <source>{years} {event}</source>
        <translation>{years} {event}</translation>
    </message>
    <message>
        <source>{event}, {confidence}</source>
        <translation>{event}，{confidence}</translation>
    </message>
    <message>
        <source>t dry matter/ha</source>
        <translation>吨干物质/公顷</translation>
    </message>
    <message>
        <source>t C/ha</source>
        <translation>吨碳/公顷</translation>
    </message>
    <message>
        <source>t CO2e/ha</source>
        <translation>吨 CO2e/公顷</translation>
    </message>
    <message>
        <source>t dry matter per cell</source>
        <translation>吨干物质/像元</translation>
    </message>
    <message>
        <source>t C per cell</source>
        <translation>吨碳/像元</translation>
    </message>
    <message>
        <source>t CO2e per cell</source>
        <translation>吨 CO2e/像元</translation>
    </message>
    <message>
        <source>{number} of these parcels are not saved yet, or not in this workspace: save the parcels first, then attach the evidence.</source>
        <translation>这些地块中有 {number} 个尚未保存，或不在这个工作区中：请先保存地块，再附上证据。</translation>
    </message>
    <message>
        <source>The bundle {path} could not be written ({detail}): check the free space and whether you may write there. Nothing is left of it.</source>
        <translation>无法写出 {path}（{detail}）：请检查剩余空间和写入权限。没有留下任何残余。</translation>
    </message>
    <message>
        <source>{path} is there and not empty: choose a new folder for the bundle.</source>
        <translation>{path} 已存在且不是空的：请为导出选择新的文件夹。</translation>
    </message>
    <message>
        <source>{file} changed while it was copied</source>
        <translation>{file} 在复制时发生了改动</translation>
    </message>
    <message>
        <source>There is no file {path}: choose another one.</source>
        <translation>没有文件 {path}：请另选一个。</translation>
    </message>
    <message>
        <source>The file {path} is empty: it shows nothing, choose another one.</source>
        <translation>文件 {path} 是空的，什么也证明不了：请另选一个。</translation>
    </message>
    <message>
        <source>Called off: {path} was not attached.</source>
        <translation>已取消：没有附上 {path}。</translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({detail}): close it elsewhere, or choose another one.</source>
        <translation>无法读取文件 {path}（{detail}）：请在别处关闭它，或另选一个。</translation>
    </message>
    <message>
        <source>Evidence of {name}</source>
        <translation>{name} 的证据</translation>
    </message>
    <message>
        <source>Parcels: {number}. Pieces of evidence: {pieces}.</source>
        <translation>地块：{number} 个。证据：{pieces} 件。</translation>
    </message>
    <message>
        <source>Parcels that lack something their status requires: {number}.</source>
        <translation>缺少其状态必需内容的地块：{number} 个。</translation>
    </message>
    <message>
        <source>Made at {at} by {who}.</source>
        <translation>{who} 于 {at} 制作。</translation>
    </message>
    <message>
        <source>To check the files: sha256sum -c SHA256SUMS</source>
        <translation>核对文件：sha256sum -c SHA256SUMS</translation>
    </message>
    <message>
        <source>The journal's last entry then: {seq}, hash {hash}.</source>
        <translation>当时日志的最后一条：{seq}，哈希值 {hash}。</translation>
    </message>
    <message>
        <source>Parcels that require nothing and have nothing attached</source>
        <translation>不需要证据、也没有附件的地块</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>lacking</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Check of the file</source>
        <translation>文件核对</translation>
    </message>
    <message>
        <source>The file of the layer cannot be read ({detail}): close it elsewhere, or choose another one.</source>
        <translation>无法读取图层的文件（{detail}）：请在别处关闭它，或选择另一个。</translation>
    </message>
    <message>
        <source>Called off: nothing was attached.</source>
        <translation>已取消：未附上任何内容。</translation>
    </message>
    <message>
        <source>File or address</source>
        <translation>文件或地址</translation>
    </message>
    <message>
        <source>Attached on</source>
        <translation>附上日期</translation>
    </message>
    <message>
        <source>Attached by</source>
        <translation>附上者</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>拍摄日期</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>convention</source>
        <translation>公约</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>限制因素</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Act of designation</source>
        <translation>划定文件</translation>
    </message>
    <message>
        <source>Listing under the convention</source>
        <translation>公约列入文件</translation>
    </message>
    <message>
        <source>Proof of the dates</source>
        <translation>日期证明</translation>
    </message>
    <message>
        <source>Proof of the threat</source>
        <translation>威胁证明</translation>
    </message>
    <message>
        <source>Proof of the constraint</source>
        <translation>限制因素证明</translation>
    </message>
    <message>
        <source>Proof of the loss of control</source>
        <translation>失去控制的证明</translation>
    </message>
    <message>
        <source>Proof of the measure</source>
        <translation>措施证明</translation>
    </message>
    <message>
        <source>Proof of the stock</source>
        <translation>碳储量证明</translation>
    </message>
    <message>
        <source>Proof of the right</source>
        <translation>权利证明</translation>
    </message>
    <message>
        <source>Proof of the boundary</source>
        <translation>边界证明</translation>
    </message>
    <message>
        <source>Other evidence</source>
        <translation>其他证据</translation>
    </message>
    <message>
        <source>not where it was: put its file back, or attach the layer again and detach this one</source>
        <translation>不在原处：请把其文件放回，或重新附上该图层并取下这一个</translation>
    </message>
    <message>
        <source>changed since it was attached: attach it again as it is now, or detach it</source>
        <translation>附上后有改动：请按现状重新附上，或取下它</translation>
    </message>
    <message>
        <source>as it was attached</source>
        <translation>与附上时一样</translation>
    </message>
    <message>
        <source>missing: put the folder of the evidence back beside the workspace, or attach the same file again</source>
        <translation>缺失：请把证据文件夹放回工作区旁边，或再次附上同一文件</translation>
    </message>
    <message>
        <source>changed since it was attached: attach the first file again, or detach it</source>
        <translation>附上后有改动：请再次附上原文件，或取下它</translation>
    </message>
    <message>
        <source>cannot be read: close it elsewhere, or look at its permissions</source>
        <translation>无法读取：请在别处关闭它，或检查权限</translation>
    </message>
    <message>
        <source>Biomass, if no trees are listed (t/ha)</source>
        <translation>生物量（未列树木时，t/ha）</translation>
    </message>
    <message>
        <source>Diameter at breast height (cm)</source>
        <translation>胸径（cm）</translation>
    </message>
    <message>
        <source>Height (m)</source>
        <translation>树高（m）</translation>
    </message>
    <message>
        <source>Wood density (g/cm³)</source>
        <translation>木材密度（g/cm³）</translation>
    </message>
    <message>
        <source>A plot has more than 0 and at most {most} ha.</source>
        <translation>样地面积须大于 0 且不超过 {most} ha。</translation>
    </message>
    <message>
        <source>Biomass is 0 or more and at most {most} t of dry matter per ha.</source>
        <translation>生物量须不小于 0 且不超过每公顷 {most} t 干物质。</translation>
    </message>
    <message>
        <source>A tree is more than 0 and at most {most} cm thick, measured 1.3 m above ground.</source>
        <translation>树木直径（距地面 1.3 m 处）须大于 0 且不超过 {most} cm。</translation>
    </message>
    <message>
        <source>A tree is more than 0 and at most {most} m high.</source>
        <translation>树高须大于 0 且不超过 {most} m。</translation>
    </message>
    <message>
        <source>The density of wood is more than 0 and at most {most} g/cm³.</source>
        <translation>木材密度须大于 0 且不超过 {most} g/cm³。</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树木</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Noted at (UTC)</source>
        <translation>记录时间（UTC）</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Id of it</source>
        <translation>其标识</translation>
    </message>
    <message>
        <source>Taken in at</source>
        <translation>采纳时间</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>sample unit</source>
        <translation>样本单元</translation>
    </message>
    <message>
        <source>plot</source>
        <translation>样地</translation>
    </message>
    <message>
        <source>Say who answers: the answer is kept in this name.</source>
        <translation>请说明由谁回答：回答将以此姓名保存。</translation>
    </message>
    <message>
        <source>The package {path} could not be written ({detail}): check the free space and whether you may write there. Nothing is left of it.</source>
        <translation>无法写入数据包{path}（{detail}）：请检查可用空间以及您是否可以在那里写入。没有留下任何内容。</translation>
    </message>
    <message>
        <source>There are no parcels and no boundary to show: give an extent.</source>
        <translation>没有可显示的地块和边界：请给出范围。</translation>
    </message>
    <message>
        <source>{path} is there already and is not empty: choose another folder, or a new name.</source>
        <translation>{path}已存在且不为空：请选择其他文件夹或新名称。</translation>
    </message>
    <message>
        <source>The workspace has no sample “{name}”: give one of its samples by name.</source>
        <translation>工作区没有样本“{name}”：请按名称给出其中一个样本。</translation>
    </message>
    <message>
        <source>The sample “{name}” is closed and takes no labels from the field: reopen it first.</source>
        <translation>样本“{name}”已关闭，不接受来自野外的标签：请先重新打开。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Notes on parcels</source>
        <translation>关于地块的记录</translation>
    </message>
    <message>
        <source>Notes on events</source>
        <translation>关于事件的记录</translation>
    </message>
    <message>
        <source>Notes on plots</source>
        <translation>关于样地的记录</translation>
    </message>
    <message>
        <source>Labels: {sample}</source>
        <translation>标签：{sample}</translation>
    </message>
    <message>
        <source>Sample: {sample}</source>
        <translation>样本：{sample}</translation>
    </message>
    <message>
        <source>Amount (tCO2e)</source>
        <translation>数量（tCO2e）</translation>
    </message>
    <message>
        <source>the base map cannot be read back</source>
        <translation>底图无法读回</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Without base map</source>
        <translation>无底图</translation>
    </message>
    <message>
        <source>Without parcels</source>
        <translation>无地块</translation>
    </message>
    <message>
        <source>{name}: package for the field</source>
        <translation>{name}：野外数据包</translation>
    </message>
    <message>
        <source>Made {moment}, copy {id}.</source>
        <translation>制作于{moment}，副本{id}。</translation>
    </message>
    <message>
        <source>Parcels can be changed; what is signed off is refused by the file itself.</source>
        <translation>地块可以更改；已签核的由文件本身拒绝更改。</translation>
    </message>
    <message>
        <source>Parcels are shown and cannot be changed.</source>
        <translation>地块仅供查看，不能更改。</translation>
    </message>
    <message>
        <source>basemap.mbtiles: the base map, {mb} MB, down to 1:{scale}.</source>
        <translation>basemap.mbtiles：底图，{mb} MB，最大1:{scale}。</translation>
    </message>
    <message>
        <source>There is no base map in this package.</source>
        <translation>此数据包没有底图。</translation>
    </message>
    <message>
        <source>Samples to label: {names}.</source>
        <translation>要标注的样本：{names}。</translation>
    </message>
    <message>
        <source>There is no sample to label.</source>
        <translation>没有要标注的样本。</translation>
    </message>
    <message>
        <source>WHAT IS IN IT</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>field.qgs: the project. Open it with QGIS, QField or Mergin Maps; no plugin is needed.</source>
        <translation>field.qgs：项目。用QGIS、QField或Mergin Maps打开；不需要插件。</translation>
    </message>
    <message>
        <source>workspace.gpkg: a copy of the workspace. All edits go into it.</source>
        <translation>workspace.gpkg：工作区的副本。所有编辑都写入其中。</translation>
    </message>
    <message>
        <source>DCIM: the folder for photos.</source>
        <translation>DCIM：照片文件夹。</translation>
    </message>
    <message>
        <source>HOW TO WORK</source>
        <translation>如何工作</translation>
    </message>
    <message>
        <source>Copy this folder as a whole onto the device. Tap a parcel, a plot or a point of a sample and add a note in its form: verdict or class, how sure you are, comment and photo. Put your name into “Reader”: answers are kept in this name. New plots are drawn in the layer of plots, trees are added in the form of their plot.</source>
        <translation>请将整个文件夹复制到设备上。点击地块、样地或样本点，在其表单中添加记录：判定或类别、把握程度、备注和照片。请在“判读员”中填写您的姓名：回答将以此姓名保存。新样地在样地图层中绘制，树木在其样地的表单中添加。</translation>
    </message>
    <message>
        <source>HOW IT COMES BACK</source>
        <translation>如何带回</translation>
    </message>
    <message>
        <source>Bring the folder back as a whole. In QGIS choose “Merge a colleague's work…”, and the file workspace.gpkg in it. Every difference is shown before anything is changed; where both sides changed the same, you decide. Notes become decisions and labels in the name of their reader; what cannot be taken in is kept and said. Merging the same folder again doubles nothing.</source>
        <translation>请将整个文件夹带回。在QGIS中选择“合并同事的工作…”，并选择其中的workspace.gpkg文件。更改之前会显示每一处差异；双方改动了同一处时由您决定。记录会以其判读员的名义成为判定和标签；不能采纳的会保留并说明。再次合并同一文件夹不会重复任何内容。</translation>
    </message>
    <message>
        <source>WHAT TO KNOW</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>The layers of samples show neither the classes of the map nor what other readers said. The file workspace.gpkg is nevertheless a complete copy: whoever opens its tables with another program can read both, and the accounts. Give it only to people who may.</source>
        <translation>样本的图层既不显示地图的类别，也不显示其他判读员的意见。但workspace.gpkg文件是完整副本：用其他程序打开其中表格的人可以读到两者以及账目。请只交给有权查看的人。</translation>
    </message>
    <message>
        <source>Files of evidence are not in the package.</source>
        <translation>数据包不含证据文件。</translation>
    </message>
    <message>
        <source>This parcel is valid already.</source>
        <translation>该地块已经有效。</translation>
    </message>
    <message>
        <source>This parcel encloses no land: draw it anew, or delete it.</source>
        <translation>该地块没有围出土地：请重新绘制或删除它。</translation>
    </message>
    <message>
        <source>Make parcel valid</source>
        <translation>使地块有效</translation>
    </message>
    <message>
        <source>These two parcels are not the same land any more: check again.</source>
        <translation>这两个地块已不再是同一块土地：请重新检查。</translation>
    </message>
    <message>
        <source>Drop duplicate parcel</source>
        <translation>删除重复地块</translation>
    </message>
    <message>
        <source>A parcel could not be removed; nothing was changed.</source>
        <translation>有一个地块无法移除；未作任何更改。</translation>
    </message>
    <message>
        <source>Trim parcel</source>
        <translation>修剪地块</translation>
    </message>
    <message>
        <source>No valid parcel borders on this gap: draw a parcel in it.</source>
        <translation>没有有效地块与此空隙相邻：请在其中绘制地块。</translation>
    </message>
    <message>
        <source>Parcels cover this gap by now: check again.</source>
        <translation>此空隙现已被地块覆盖：请重新检查。</translation>
    </message>
    <message>
        <source>Nothing of the neighbours lies within {distance} m: snap farther, or trim the parcel.</source>
        <translation>{distance} 米之内没有相邻地块的边界：请加大捕捉距离，或修剪该地块。</translation>
    </message>
    <message>
        <source>Snapping would spoil this parcel: snap less far, or trim it.</source>
        <translation>捕捉会损坏该地块：请减小捕捉距离，或修剪它。</translation>
    </message>
    <message>
        <source>Snap parcel</source>
        <translation>捕捉地块</translation>
    </message>
    <message>
        <source>Measure area of parcel</source>
        <translation>测量地块面积</translation>
    </message>
    <message>
        <source>Nothing would be left of this parcel: drop it, or trim the other one.</source>
        <translation>该地块将不剩任何土地：请删除它，或修剪另一个。</translation>
    </message>
    <message>
        <source>This repair would not end in a valid parcel: draw the border by hand.</source>
        <translation>此修复得不到有效地块：请手工绘制边界。</translation>
    </message>
    <message>
        <source>This parcel is not there any more, or has no geometry: check again.</source>
        <translation>该地块已不存在，或没有几何：请重新检查。</translation>
    </message>
    <message>
        <source>A parcel in this repair is not valid: make it valid first.</source>
        <translation>此修复涉及的地块无效：请先使其有效。</translation>
    </message>
    <message>
        <source>Fewer than two valid parcels border on this gap: fill it instead.</source>
        <translation>与此空隙相邻的有效地块不足两个：请改为填补。</translation>
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
        <source>Measure</source>
        <translation>措施</translation>
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
        <source>Parcel “{parcel}” was signed off by {who} ({role}): reopen it in the Review panel first.</source>
        <translation>地块“{parcel}”已由{who}（{role}）签核：请先在“审核”面板中重新开启。</translation>
    </message>
    <message>
        <source>{number} parcels are signed off ({names}): reopen them in the Review panel first.</source>
        <translation>{number}个地块已签核（{names}）：请先在“审核”面板中重新开启。</translation>
    </message>
    <message>
        <source>Signed off, and left as they are: {number} ({names}). Reopen them to change them.</source>
        <translation>已签核并保持原样：{number}个（{names}）。要改动请重新开启。</translation>
    </message>
    <message>
        <source>{names}, …</source>
        <translation>{names}等</translation>
    </message>
    <message>
        <source>Answer on unit {number} of sample {sample} by {reader}</source>
        <translation>{reader}对样本{sample}第{number}号单元的回答</translation>
    </message>
    <message>
        <source>Answer on event {name} by {reader}</source>
        <translation>{reader}对事件{name}的回答</translation>
    </message>
    <message>
        <source>Answer on parcel {name} by {reader}</source>
        <translation>{reader}对地块{name}的回答</translation>
    </message>
    <message>
        <source>answer of {moment}, hidden until you have answered</source>
        <translation>{moment}的回答，在您作答之前隐藏</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>unit {number} of sample {sample}</source>
        <translation>样本{sample}第{number}号单元</translation>
    </message>
    <message>
        <source>Consensus found in the copy is not taken over (acts: {number}): once the answers are here, agree again in the Review panel.</source>
        <translation>副本中达成的共识不会带入（操作数：{number}）：回答带入后，请在审核面板中重新达成共识。</translation>
    </message>
    <message>
        <source>Sign-offs and reopenings made in the copy are not taken over (acts: {number}): sign off or reopen here, in the Review panel.</source>
        <translation>副本中的签核和重新开启不会带入（操作数：{number}）：请在此处的审核面板中签核或重新开启。</translation>
    </message>
    <message>
        <source>Samples closed or opened again in the copy stay here as they are (acts: {number}): close or open them in the Review panel.</source>
        <translation>在副本中关闭或重新打开的样本在此处保持原样（操作数：{number}）：请在审核面板中关闭或打开。</translation>
    </message>
    <message>
        <source>Answer given in a copy</source>
        <translation>在副本中给出的回答</translation>
    </message>
    <message>
        <source>The field copy has no parcels: choose another layer.</source>
        <translation>外业副本中没有地块：请选择其他图层。</translation>
    </message>
    <message>
        <source>The field copy has parcel {parcel} twice on the same land, with different values: delete one of the two there.</source>
        <translation>外业副本中地块 {parcel} 在同一土地上出现两次且数值不同：请在其中删除一个。</translation>
    </message>
    <message>
        <source>The field copy has no coordinate reference system: set the layer's CRS first.</source>
        <translation>外业副本没有坐标参照系：请先设置图层的坐标参照系。</translation>
    </message>
    <message>
        <source>its CRS does not fit</source>
        <translation>其坐标参照系不适用</translation>
    </message>
    <message>
        <source>Feature {number} of the field copy cannot be a parcel: {reason}</source>
        <translation>外业副本的要素 {number} 不能作为地块：{reason}</translation>
    </message>
    <message>
        <source>Parcel {parcel} was given an invalid outline in the field copy, such as one that crosses itself: its area cannot be told. Mend it there (Fix geometries), then compare again.</source>
        <translation>地块 {parcel} 在外业副本中的轮廓无效，例如自相交：无法得出其面积。请在其中修复（修复几何图形），然后重新比较。</translation>
    </message>
    <message>
        <source>The field copy has no field “{name}” with the ids of the parcels: name the field that has.</source>
        <translation>外业副本没有存放地块标识的字段“{name}”：请指明相应字段。</translation>
    </message>
    <message>
        <source>The field copy has “{value}” for {field}, which takes a number: correct it there.</source>
        <translation>外业副本中 {field} 的值为“{value}”，该字段应为数字：请在副本中更正。</translation>
    </message>
    <message>
        <source>Note of the field</source>
        <translation>野外记录</translation>
    </message>
    <message>
        <source>Plot {name}</source>
        <translation>样地{name}</translation>
    </message>
    <message>
        <source>Tree {name} of {plot}</source>
        <translation>{plot}的树{name}</translation>
    </message>
    <message>
        <source>Note on {what}</source>
        <translation>关于{what}的记录</translation>
    </message>
    <message>
        <source>new plot</source>
        <translation>新样地</translation>
    </message>
    <message>
        <source>deleted plot</source>
        <translation>删除的样地</translation>
    </message>
    <message>
        <source>new tree</source>
        <translation>新树木</translation>
    </message>
    <message>
        <source>deleted tree</source>
        <translation>删除的树木</translation>
    </message>
    <message>
        <source>new note</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>deleted note</source>
        <translation>删除的记录</translation>
    </message>
    <message>
        <source>unit {number}</source>
        <translation>单元{number}</translation>
    </message>
    <message>
        <source>The workspace does not take the row {row} of the copy ({reason}): correct it there.</source>
        <translation>工作区不接受副本的行{row}（{reason}）：请先在副本中更正。</translation>
    </message>
    <message>
        <source>The workspace has changed since the comparison: compare again.</source>
        <translation>比较之后工作区已有变化：请重新比较。</translation>
    </message>
    <message>
        <source>{path} is the workspace that is open: choose the colleague's copy of it.</source>
        <translation>{path} 就是当前打开的工作区：请选择同事的副本。</translation>
    </message>
    <message>
        <source>{path} is no copy of this workspace but another one (“{name}”): import its parcels instead.</source>
        <translation>{path} 不是本工作区的副本，而是另一个工作区（“{name}”）：请改为导入其地块。</translation>
    </message>
    <message>
        <source>the journal was altered at entry {number}</source>
        <translation>日志在第 {number} 条处被改动</translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>新回答</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Status and basis</source>
        <translation>状态与依据</translation>
    </message>
    <message>
        <source>hidden until you have answered</source>
        <translation>在您作答之前隐藏</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>几何图形</translation>
    </message>
    <message>
        <source>both changed it</source>
        <translation>双方都改了</translation>
    </message>
    <message>
        <source>one moved the land on which the other measured the stock</source>
        <translation>一方改动了土地，另一方在其上测定了储量</translation>
    </message>
    <message>
        <source>one deleted or absorbed what the other changed</source>
        <translation>一方删除或并入了另一方更改的地块</translation>
    </message>
    <message>
        <source>one split or merged what the other changed</source>
        <translation>一方拆分或合并了另一方更改的地块</translation>
    </message>
    <message>
        <source>both changed the same land</source>
        <translation>双方都改动了同一片土地</translation>
    </message>
    <message>
        <source>two parcels lie on the same ground</source>
        <translation>两个地块位于同一片地上</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>both the same</source>
        <translation>双方相同</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>theirs, left out: signed off here</source>
        <translation>对方，未带入：在此已签核</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>left: ours for now</source>
        <translation>留待决定：暂取我方</translation>
    </message>
    <message>
        <source>proposals of a status</source>
        <translation>状态建议</translation>
    </message>
    <message>
        <source>findings left as they are</source>
        <translation>保留不改的发现</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>与原先相同</translation>
    </message>
    <message>
        <source>The workspace does not take parcel {parcel} of the copy ({reason}): correct it there first.</source>
        <translation>工作区不接受副本中的地块 {parcel}（{reason}）：请先在副本中更正。</translation>
    </message>
    <message>
        <source>The geometry of parcel {parcel} was not kept in the copy: ask the colleague for a new copy.</source>
        <translation>副本中没有保留地块 {parcel} 的几何图形：请向同事索取新的副本。</translation>
    </message>
    <message>
        <source>Compared with the parcels as they were saved at {moment}.</source>
        <translation>与 {moment} 保存时的地块比较。</translation>
    </message>
    <message>
        <source>The field copy has values that the workspace had before that moment: {number}. If it was taken earlier, say when; merging would take later changes back.</source>
        <translation>外业副本中有工作区在该时间之前的值：{number}。若取得更早，请说明时间；否则合并会把之后的更改退回。</translation>
    </message>
    <message>
        <source>Parcels that the field copy does not have, left as they are: {number}.</source>
        <translation>外业副本中没有的地块，保持原样：{number}。</translation>
    </message>
    <message>
        <source>Pieces cut off in the field, with new ids and their share of the stock: {number}.</source>
        <translation>在外业中切下的地块，已给新标识并分得储量：{number}。</translation>
    </message>
    <message>
        <source>New parcels without an id, which got one: {number}.</source>
        <translation>没有标识的新地块，已给标识：{number}。</translation>
    </message>
    <message>
        <source>Rows whose id was written otherwise (capitals, braces, spaces): {number}.</source>
        <translation>标识写法不同（大写、花括号、空格）的行：{number}。</translation>
    </message>
    <message>
        <source>Rows without an id on the very land of a parcel, taken as that: {number}.</source>
        <translation>没有标识、但与某地块的土地完全相同而视为该地块的行：{number}。</translation>
    </message>
    <message>
        <source>Rows that say the same of the same land again, left out: {number}.</source>
        <translation>对同一土地重复相同内容而略去的行：{number}。</translation>
    </message>
    <message>
        <source>No copy of this workspace was recorded: say when the field copy was taken (date and time).</source>
        <translation>没有记录过本工作区的副本：请说明外业副本的取出时间（日期和时间）。</translation>
    </message>
    <message>
        <source>Pairs of parcels that share land in the copy, and did not before: {number}. Their carbon counts twice until the overlaps are mended; “Check parcels” shows them.</source>
        <translation>副本中现在占用相同土地、而以前没有的地块对：{number}。在修复重叠之前，其碳会被重复计算；“检查地块”会显示它们。</translation>
    </message>
    <message>
        <source>It is not known what plots, trees and notes were like when the copy was made: what differs is a conflict, and rows that only one side has stay.</source>
        <translation>不知道制作副本时样地、树木和记录的状态：不同之处视为冲突，仅一方有的行予以保留。</translation>
    </message>
    <message>
        <source>“{key}” is no conflict that can be decided so: compare again.</source>
        <translation>“{key}”不是可以这样决定的冲突：请重新比较。</translation>
    </message>
    <message>
        <source>Merged from {name} ({who})</source>
        <translation>从 {name} 合并（{who}）</translation>
    </message>
    <message>
        <source>Merged from {name}</source>
        <translation>从 {name} 合并</translation>
    </message>
    <message>
        <source>{year}: {disturbance}</source>
        <translation>{year}：{disturbance}</translation>
    </message>
    <message>
        <source>wildfire</source>
        <translation>野火</translation>
    </message>
    <message>
        <source>pests and disease</source>
        <translation>虫害和疾病</translation>
    </message>
    <message>
        <source>extreme weather</source>
        <translation>极端天气</translation>
    </message>
    <message>
        <source>geological disturbance</source>
        <translation>地质扰动</translation>
    </message>
    <message>
        <source>forest management</source>
        <translation>森林管理</translation>
    </message>
    <message>
        <source>afforestation and reforestation</source>
        <translation>造林和再造林</translation>
    </message>
    <message>
        <source>salvage logging</source>
        <translation>除害性砍伐</translation>
    </message>
    <message>
        <source>change of land use</source>
        <translation>土地利用变化</translation>
    </message>
    <message>
        <source>removal (regrowth)</source>
        <translation>清除量（重新生长）</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>prescribed burning</source>
        <translation>划定烧荒</translation>
    </message>
    <message>
        <source>sample (divided by years − 1)</source>
        <translation>样本（除以年数 − 1）</translation>
    </message>
    <message>
        <source>population (divided by years)</source>
        <translation>总体（除以年数）</translation>
    </message>
    <message>
        <source>too high and too low</source>
        <translation>过高和过低</translation>
    </message>
    <message>
        <source>too high only</source>
        <translation>仅过高</translation>
    </message>
    <message>
        <source>a) Land identified</source>
        <translation>a) 土地已标明</translation>
    </message>
    <message>
        <source>b) Estimates</source>
        <translation>b) 估算</translation>
    </message>
    <message>
        <source>c) No change of land use</source>
        <translation>c) 土地利用未变化</translation>
    </message>
    <message>
        <source>d) Beyond control</source>
        <translation>d) 超出控制</translation>
    </message>
    <message>
        <source>e) Rehabilitation</source>
        <translation>e) 恢复</translation>
    </message>
    <message>
        <source>f) Salvage logging counted</source>
        <translation>f) 除害性砍伐已计入</translation>
    </message>
    <message>
        <source>Where it is shown that all the land is identified, with its coordinates, the year and the type of disturbance (para 34 a).</source>
        <translation>何处表明所有土地均已标明，包括地理坐标、年份以及扰动的类型（第 34 段(a)）。</translation>
    </message>
    <message>
        <source>How the yearly emissions of the disturbance, and the removals on the land afterwards, were estimated (para 34 b).</source>
        <translation>如何估算扰动所致年排放量及该土地以后的清除量（第 34 段(b)）。</translation>
    </message>
    <message>
        <source>Where it is shown that the land's use has not changed, and by which methods and criteria a later change in the period will be found (para 34 c).</source>
        <translation>何处表明土地利用未发生变化，以及用何种方法和标准确定承诺期内未来的变化（第 34 段(c)）。</translation>
    </message>
    <message>
        <source>Where it is shown that practicable efforts were made to prevent, manage or control the event, so that it was beyond control and not materially influenced by the country (para 34 d).</source>
        <translation>何处证明已做出切实努力，以防止、掌握或控制该事件，从而证明它超出控制，且并非受该国重要影响所致（第 34 段(d)）。</translation>
    </message>
    <message>
        <source>Where it is shown that efforts are made to rehabilitate the land where practicable (para 34 e).</source>
        <translation>何处证明已做出努力，在切实可行时使土地得以恢复（第 34 段(e)）。</translation>
    </message>
    <message>
        <source>Where it is shown that emissions of salvage logging are not left out (para 34 f).</source>
        <translation>何处证明核算中未排除与除害性砍伐相联系的排放量（第 34 段(f)）。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read: check that it is there and that you may open it.</source>
        <translation>无法读取文件夹 {path}：请检查它是否存在以及您是否有权打开。</translation>
    </message>
    <message>
        <source>The folder {path} holds more than {count} maps: choose a folder inside it.</source>
        <translation>文件夹 {path} 中的地图超过 {count} 幅：请选择其中的一个子文件夹。</translation>
    </message>
    <message>
        <source>There is no map in the folder {path}: choose one with rasters or vector files.</source>
        <translation>文件夹 {path} 中没有地图：请选择含有栅格或矢量文件的文件夹。</translation>
    </message>
    <message>
        <source>The mosaic {path} could not be written: check that you may write there and that there is space.</source>
        <translation>无法写入镶嵌图 {path}：请检查您是否有写入权限以及是否有剩余空间。</translation>
    </message>
    <message>
        <source>{path} does not fit {other}: {what} differs, so they make no mosaic; add them one by one.</source>
        <translation>{path} 与 {other} 不匹配：{what}不同，无法镶嵌；请逐一添加。</translation>
    </message>
    <message>
        <source>the coordinate reference system</source>
        <translation>坐标参照系</translation>
    </message>
    <message>
        <source>the type of values</source>
        <translation>数值类型</translation>
    </message>
    <message>
        <source>the number of bands</source>
        <translation>波段数</translation>
    </message>
    <message>
        <source>{path} is no map that QGIS can read: check the file, or open and save it in the program it is from.</source>
        <translation>{path} 不是 QGIS 能读取的地图：请检查文件，或在生成它的程序中打开并另存。</translation>
    </message>
    <message>
        <source>{host} does not send parts of a file, which a map of this size needs: download {name} and add the file.</source>
        <translation>{host} 不支持分段发送文件，而这么大的地图需要分段读取：请下载 {name} 后以文件添加。</translation>
    </message>
    <message>
        <source>{host} offers no layer of a map at this address: check it, or ask who runs the service.</source>
        <translation>{host} 在此地址不提供任何地图图层：请检查地址，或询问服务的运行者。</translation>
    </message>
    <message>
        <source>{name} at {host} breaks off or is damaged: fetch it anew where it comes from, or add another file.</source>
        <translation>{host} 上的 {name} 不完整或已损坏：请从来源重新获取，或添加其他文件。</translation>
    </message>
    <message>
        <source>{address} lets nobody in without a login ({status}): choose an authentication of QGIS for it.</source>
        <translation>{address} 需要登录（{status}）：请为它选择一项 QGIS 身份验证配置。</translation>
    </message>
    <message>
        <source>There is nothing at {address} ({status}): check the address.</source>
        <translation>{address} 处没有内容（{status}）：请检查地址。</translation>
    </message>
    <message>
        <source>The server of {address} has an error ({status}): try again later, or download the map and add the file.</source>
        <translation>{address} 的服务器出错（{status}）：请稍后再试，或下载该地图后以文件添加。</translation>
    </message>
    <message>
        <source>{host} does not answer: check the address and the connection, or try again later; the rest works.</source>
        <translation>{host} 没有响应：请检查地址和网络连接，或稍后再试；其他内容不受影响。</translation>
    </message>
    <message>
        <source>{address} is a web page, not a map: look there for the address of the map itself.</source>
        <translation>{address} 是网页而不是地图：请在该网页上查找地图本身的地址。</translation>
    </message>
    <message>
        <source>What {address} sends is no map that can be read: check the address.</source>
        <translation>{address} 返回的内容不是可读取的地图：请检查地址。</translation>
    </message>
    <message>
        <source>The map {path} is not there: put the file back, or choose it where it is (Another file…).</source>
        <translation>图 {path} 不在原处：请放回文件，或选择其现在的位置（另一文件…）。</translation>
    </message>
    <message>
        <source>The map {path} lies on a network drive: reading it will be slow; copy it beside the workspace.</source>
        <translation>地图 {path} 位于网络驱动器上，读取会很慢：请把它复制到工作区旁边。</translation>
    </message>
    <message>
        <source>Outlines of parcels</source>
        <translation>地块轮廓</translation>
    </message>
    <message>
        <source>Overlays below the parcels</source>
        <translation>地块下方的叠加图层</translation>
    </message>
    <message>
        <source>There is no address: write one that begins with https:// or http://.</source>
        <translation>没有地址：请输入以 https:// 或 http:// 开头的地址。</translation>
    </message>
    <message>
        <source>The address {address} has blanks or strange signs in it, or is too long: copy it again.</source>
        <translation>地址 {address} 含有空格或异常字符，或者过长：请重新复制。</translation>
    </message>
    <message>
        <source>{address} is no address of a map: it begins with https://, http:// or file://.</source>
        <translation>{address} 不是地图地址：地址应以 https://、http:// 或 file:// 开头。</translation>
    </message>
    <message>
        <source>The address of {host} holds a user name: leave it out and choose an authentication of QGIS.</source>
        <translation>{host} 的地址中含有用户名：请去掉用户名，并选择一项 QGIS 身份验证配置。</translation>
    </message>
    <message>
        <source>Zoom levels go from 0 to 30, the first not above the last; these are {first} and {last}.</source>
        <translation>缩放级别为 0 至 30，且起始级别不大于终止级别；现为 {first} 和 {last}。</translation>
    </message>
    <message>
        <source>The map {path} is not there: put the file back, or remove the map and add it anew.</source>
        <translation>地图 {path} 不存在：请把文件放回原处，或移除该地图后重新添加。</translation>
    </message>
    <message>
        <source>{name} at {host} does not answer as a map: check the address and the connection; the rest works.</source>
        <translation>{host} 上的 {name} 没有作为地图响应：请检查地址和网络连接；其他内容不受影响。</translation>
    </message>
    <message>
        <source>The address {address} lacks {parts}: tiles are asked for by column, row and zoom level.</source>
        <translation>地址 {address} 缺少 {parts}：瓦片按列、行和缩放级别请求。</translation>
    </message>
    <message>
        <source>There is neither a plot nor a tree to import: choose another list.</source>
        <translation>没有可导入的样地或树木：请另选清单。</translation>
    </message>
    <message>
        <source>{source} is this workspace's own table: choose the list to import from.</source>
        <translation>{source} 是本工作区自己的表：请选择要导入的清单。</translation>
    </message>
    <message>
        <source>Coordinates are read as longitude and latitude (EPSG:4326), as no CRS is given.</source>
        <translation>未给出坐标参考系，坐标按经纬度（EPSG:4326）读取。</translation>
    </message>
    <message>
        <source>{source} has coordinates, but nothing says in which CRS: choose it (CRS).</source>
        <translation>{source} 有坐标，但未说明坐标参考系：请选择（CRS）。</translation>
    </message>
    <message>
        <source>Plots: {new} new, {updated} updated, {same} unchanged, {skipped} not imported.</source>
        <translation>样地：新增 {new}，更新 {updated}，未变 {same}，未导入 {skipped}。</translation>
    </message>
    <message>
        <source>Trees: {new} new, {updated} updated, {same} unchanged, {skipped} not imported.</source>
        <translation>树木：新增 {new}，更新 {updated}，未变 {same}，未导入 {skipped}。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Plot or tree</source>
        <translation>样地或树木</translation>
    </message>
    <message>
        <source>Plot field</source>
        <translation>样地字段</translation>
    </message>
    <message>
        <source>Tree field</source>
        <translation>树木字段</translation>
    </message>
    <message>
        <source>Plot not imported: it has neither name nor id</source>
        <translation>样地未导入：既无名称也无编号</translation>
    </message>
    <message>
        <source>Plot not imported: it is in the list already</source>
        <translation>样地未导入：清单中已有</translation>
    </message>
    <message>
        <source>Plots of the same name and stratum, all imported: two visits would count twice</source>
        <translation>名称和分层相同的样地，均已导入：两次调查会重复计算</translation>
    </message>
    <message>
        <source>Plot of a name that another source has brought in already: both are there</source>
        <translation>另一来源已导入同名样地：两者并存</translation>
    </message>
    <message>
        <source>Plot without coordinates, imported without its place</source>
        <translation>样地无坐标，已导入但无位置</translation>
    </message>
    <message>
        <source>Coordinates that cannot be placed: plot imported without its place</source>
        <translation>坐标无法定位：样地已导入但无位置</translation>
    </message>
    <message>
        <source>Plot without an area: give it one before the stock is worked out</source>
        <translation>样地无面积：计算储量前请补上</translation>
    </message>
    <message>
        <source>Plot without a stratum: it got that of the parcel it lies in</source>
        <translation>样地无分层：取其所在地块的分层</translation>
    </message>
    <message>
        <source>Stratum that no parcel has</source>
        <translation>没有地块属于该分层</translation>
    </message>
    <message>
        <source>Tree not imported: its plot is not there</source>
        <translation>树木未导入：其样地不存在</translation>
    </message>
    <message>
        <source>Tree not imported: it has no diameter that a tree can have</source>
        <translation>树木未导入：没有合理的直径</translation>
    </message>
    <message>
        <source>Tree not imported: it is in the list already</source>
        <translation>树木未导入：清单中已有</translation>
    </message>
    <message>
        <source>Tree of an earlier import that the list no longer has: removed</source>
        <translation>以前导入而清单中已没有的树木：已移除</translation>
    </message>
    <message>
        <source>Number that no tree or plot has, left empty</source>
        <translation>树木或样地不可能有的数值，留空</translation>
    </message>
    <message>
        <source>Numbers that are usual in another unit: check the unit</source>
        <translation>数值更像其他单位：请核对单位</translation>
    </message>
    <message>
        <source>{field}: half of them are below {median} {unit}</source>
        <translation>{field}：一半低于 {median} {unit}</translation>
    </message>
    <message>
        <source>{source} does not state its encoding: it is read as {encoding}.</source>
        <translation>{source} 未说明编码：按 {encoding} 读取。</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>the plot a tree stands in</source>
        <translation>树木所在的样地</translation>
    </message>
    <message>
        <source>the diameter</source>
        <translation>直径</translation>
    </message>
    <message>
        <source>{source} has no column that is taken for {what}: choose it among {known}.</source>
        <translation>{source} 中没有可视为{what}的列：请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>plot {plot}, tree {tree}</source>
        <translation>样地 {plot}，树 {tree}</translation>
    </message>
    <message>
        <source>“{column}” is read in {unit}, as chosen.</source>
        <translation>“{column}”按所选单位 {unit} 读取。</translation>
    </message>
    <message>
        <source>“{column}” is read in {unit}, by its name.</source>
        <translation>“{column}”按其名称所示单位 {unit} 读取。</translation>
    </message>
    <message>
        <source>“{column}” is read in {unit}, as nothing states another unit.</source>
        <translation>“{column}”按 {unit} 读取，因为没有说明其他单位。</translation>
    </message>
    <message>
        <source>Most numbers of “{column}” are too large to be in {unit} (half of them above {median}): choose the unit they are in. Nothing was imported.</source>
        <translation>“{column}”中多数数值过大，不可能以 {unit} 为单位（一半高于 {median}）：请选择其单位。未导入任何内容。</translation>
    </message>
    <message>
        <source>cm of girth</source>
        <translation>cm（围长）</translation>
    </message>
    <message>
        <source>{source} has no column “{column}”: choose among {known}.</source>
        <translation>{source} 没有列“{column}”：请从 {known} 中选择。</translation>
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
        <source>Evidence of parcels</source>
        <translation>地块的证据</translation>
    </message>
    <message>
        <source>Sign-offs of parcels</source>
        <translation>地块的签核</translation>
    </message>
    <message>
        <source>Units of samples</source>
        <translation>样本单元</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>无判定</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>needs field visit</source>
        <translation>需要实地核查</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>无把握</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>较有把握</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>有把握</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>判读员</translation>
    </message>
    <message>
        <source>verifier</source>
        <translation>核查员</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>主管机关</translation>
    </message>
    <message>
        <source>not signed off</source>
        <translation>未签核</translation>
    </message>
    <message>
        <source>open for labels</source>
        <translation>可标注</translation>
    </message>
    <message>
        <source>one reader decided</source>
        <translation>一位判读员已判定</translation>
    </message>
    <message>
        <source>readers agree</source>
        <translation>判读员一致</translation>
    </message>
    <message>
        <source>readers differ</source>
        <translation>判读员不一致</translation>
    </message>
    <message>
        <source>status changed</source>
        <translation>状态有变化</translation>
    </message>
    <message>
        <source>much at stake</source>
        <translation>涉及量大</translation>
    </message>
    <message>
        <source>random audit</source>
        <translation>随机抽查</translation>
    </message>
    <message>
        <source>undecided by me</source>
        <translation>我未判定的</translation>
    </message>
    <message>
        <source>decided by me</source>
        <translation>我已判定的</translation>
    </message>
    <message>
        <source>most at stake first</source>
        <translation>涉及量大的在前</translation>
    </message>
    <message>
        <source>by reason</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>These two readers have answered nothing in common yet.</source>
        <translation>这两位判读员还没有共同作答的对象。</translation>
    </message>
    <message>
        <source>Both gave the same answer everywhere, so chance alone would agree as well: there is no kappa.</source>
        <translation>两人处处给出同一答案，仅凭偶然也会一致：没有 kappa。</translation>
    </message>
    <message>
        <source>No difference was seen, so there is no interval: that does not mean there is none.</source>
        <translation>未见差异，因此没有区间：这并不表示没有差异。</translation>
    </message>
    <message>
        <source>Fewer than {number} answers in common: the intervals are rough.</source>
        <translation>共同的答案少于 {number} 个：区间只是粗略的。</translation>
    </message>
    <message>
        <source>A unit of the sample has no place: give each unit a point or a polygon.</source>
        <translation>样本中有一个单元没有位置：请为每个单元给出点或多边形。</translation>
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
        <source>Signed on</source>
        <translation>签核日期</translation>
    </message>
    <message>
        <source>Round of the review</source>
        <translation>审核轮次</translation>
    </message>
    <message>
        <source>Reopened on</source>
        <translation>重新开启日期</translation>
    </message>
    <message>
        <source>The stocks could not be written into the workspace ({reason}): nothing was changed.</source>
        <translation>储量未能写入工作区（{reason}）：没有任何改动。</translation>
    </message>
    <message>
        <source>Measured stock</source>
        <translation>测得的储量</translation>
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
        <source>The parcel changed since its parts were worked out: run the suggestions again, then split.</source>
        <translation>地块自得出各部分后已更改：请重新运行建议，然后分割。</translation>
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
        <source>Credits of year {year}</source>
        <translation>第 {year} 年的信用额</translation>
    </message>
    <message>
        <source>Entitlement of year {year}</source>
        <translation>第 {year} 年的额度</translation>
    </message>
    <message>
        <source>errors of the map</source>
        <translation>地图误差</translation>
    </message>
    <message>
        <source>densities</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>root:shoot</source>
        <translation>根茎比</translation>
    </message>
    <message>
        <source>carbon fraction</source>
        <translation>碳含量比例</translation>
    </message>
    <message>
        <source>shared in a stratum</source>
        <translation>同一分层共用</translation>
    </message>
    <message>
        <source>independent by parcel</source>
        <translation>各地块独立</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>lognormal</source>
        <translation>对数正态</translation>
    </message>
    <message>
        <source>the parcels</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>the credits</source>
        <translation>信用额</translation>
    </message>
    <message>
        <source>the labels of the sample</source>
        <translation>样本的判读</translation>
    </message>
    <message>
        <source>the error matrix</source>
        <translation>误差矩阵</translation>
    </message>
    <message>
        <source>Leaving a finding needs a reason: say in a few words why it is right.</source>
        <translation>保留检查结果需要理由：请用几个字说明为何正确。</translation>
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
