"""The keeper of the translations finds every text, keeps what is translated, and compiles it."""

from __future__ import annotations

import shutil

import pytest
from tools import translations
from tools.translations import Text


def texts(code):
    return list(translations.python_texts(code, "a.py"))


def test_texts_are_found_in_order_with_their_plurals():
    code = 'b = tr("one " "two")\na = [tr_count("%n parcel(s)", 3), self.tr("three")]\n'
    assert texts(code) == [
        Text("@default", "one two", False),
        Text("@default", "%n parcel(s)", True),
        Text("@default", "three", False),
    ]


@pytest.mark.parametrize("code", ['tr(f"{a}")', "tr(a)", 'tr("{}".format(1))', "tr()"])
def test_what_could_never_be_translated_is_refused(code):
    with pytest.raises(translations.NotLiteral, match="a.py:1"):
        texts(code)


def project(tmp_path, code):
    (tmp_path / "plugin").mkdir(exist_ok=True)
    (tmp_path / "i18n").mkdir(exist_ok=True)
    (tmp_path / "plugin" / "a.py").write_text(code, "utf-8")
    return tmp_path / "i18n" / "terrestrial_carbon_zh-Hans.ts"


def test_an_update_keeps_translations_and_drops_what_is_gone(tmp_path, capsys):
    path = project(tmp_path, 'tr("Area <ha> & more")\ntr("Old")\ntr_count("%n parcel(s)", 2)')
    translations.update(tmp_path, "zh-Hans")
    assert len(translations.untranslated(path)) == 3
    done = path.read_text("utf-8").replace(
        '<source>Area &lt;ha&gt; &amp; more</source>\n        <translation type="unfinished"></translation>',
        "<source>Area &lt;ha&gt; &amp; more</source>\n        <translation>面积</translation>",
    )
    path.write_text(done, "utf-8")
    project(tmp_path, 'tr("New")\ntr("Area <ha> & more")')
    translations.update(tmp_path, "zh-Hans")
    known = translations.read_translations(path)
    assert known == {
        Text("@default", "New", False): ([""], False),
        Text("@default", "Area <ha> & more", False): (["面积"], True),
    }
    assert "2 texts, 1 not translated" in capsys.readouterr().out
    before = path.read_bytes()
    translations.update(tmp_path, "zh-Hans")
    assert path.read_bytes() == before


def test_forms_are_read_by_their_class(tmp_path):
    form = tmp_path / "a.ui"
    form.write_text(
        '<ui><class>Dock</class><widget><property><string>Name</string></property>'
        '<property><string notr="true">x</string></property></widget></ui>'
    )
    assert list(translations.ui_texts(form)) == [Text("Dock", "Name", False)]


@pytest.mark.skipif(
    not (shutil.which("/usr/lib/qt5/bin/lrelease") or shutil.which("lrelease")), reason="no lrelease here"
)
def test_the_compiled_file_is_written_only_when_needed(tmp_path):
    path = project(tmp_path, 'tr("Area")')
    translations.update(tmp_path, "zh-Hans")
    translations.compile_language(tmp_path, "zh-Hans")
    compiled = path.with_suffix(".qm")
    first = compiled.stat().st_mtime_ns
    translations.compile_language(tmp_path, "zh-Hans")
    assert compiled.stat().st_mtime_ns == first
    assert sorted(each.suffix for each in path.parent.iterdir()) == [".qm", ".ts"]


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_the_packages_own_texts_are_all_translated(language, plugin_root):
    path = plugin_root / "i18n" / f"terrestrial_carbon_{language}.ts"
    known = translations.read_translations(path)
    wanted = [text for text in translations.collect(plugin_root) if text.plural or language != "en"]
    assert list(known) and set(known) == set(wanted)
    assert translations.untranslated(path) == []
    if language == "en":
        written = [form for forms, _ in known.values() for form in forms]
        assert len(written) == 2 * len(known) and not [form for form in written if "(s)" in form]


def test_english_has_its_texts_with_numbers_alone(tmp_path):
    chinese = project(tmp_path, 'tr("New")\ntr_count("%n parcel(s)", 2)')
    translations.update(tmp_path, "en")
    known = translations.read_translations(chinese.with_name("terrestrial_carbon_en.ts"))
    assert known == {Text("@default", "%n parcel(s)", True): (["", ""], False)}
