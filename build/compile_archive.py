"""Compiles the Python files of a zip archive, so that importing from it costs no compilation. Runs in the interpreter that will import them."""
import importlib.util
import marshal
import zipfile


def compile_archive(source, target):
    """Writes `target` with module.pyc in place of each module.py; other files stay as they are."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            data = old.read(name)
            if name.endswith(".py"):
                name, data = name + "c", _compiled(name, data)
            # One date for all files: equal packages give equal archives.
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)


def _compiled(name, source):
    code = compile(source, "/lib/packages.zip/" + name, "exec", dont_inherit=True)
    # The header of PEP 552: magic number, "unchecked hash", and no hash.
    return importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8) + marshal.dumps(code)
