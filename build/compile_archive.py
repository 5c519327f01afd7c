"""Compiles the Python files of a zip archive, so that importing from it costs no compilation. Runs in the interpreter that will import them."""
import importlib.util
import marshal
import zipfile


def compile_archive(source, target, folder, kept=()):
    """Writes `target` with module.pyc in place of each module.py; other files stay as they are, and so do those that are `kept`.

    `folder` is where the modules will lie, for tracebacks.
    """
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            data = old.read(name)
            if name.endswith(".py") and name not in kept:
                name, data = name + "c", _compiled(folder + "/" + name, data)
            # One date for all files: equal packages give equal archives.
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)


def _compiled(path, source):
    code = compile(source, path, "exec", dont_inherit=True)
    # The header of PEP 552: magic number, "unchecked hash", and no hash.
    return importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8) + marshal.dumps(code)
