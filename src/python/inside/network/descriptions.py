"""Reads the descriptions of services ahead, when boto3 is imported for all runs to come: the first client of a run would take half of its time for them."""
__builtins__ = vars(__import__("builtins")).copy()

import functools
import os
import sys

_ENDING = ".json"


def read_ahead():
    """Reads all that botocore has beside its code, where it is imported. Each is handed out once in a run, since who has it may change it."""
    loaders = sys.modules.get("botocore.loaders")
    if loaders is None:
        return
    load_file = loaders.JSONFileLoader.load_file
    from_disk = loaders.JSONFileLoader()
    ahead = {}
    for folder, _folders, names in os.walk(loaders.Loader.BUILTIN_DATA_PATH):
        for name in names:
            if name.endswith(_ENDING):
                path = os.path.join(folder, name.removesuffix(_ENDING))
                ahead[path] = load_file(from_disk, path)

    @functools.wraps(load_file)
    def load_file_once(self, file_path):
        return ahead.pop(file_path) if file_path in ahead else load_file(self, file_path)

    loaders.JSONFileLoader.load_file = load_file_once
