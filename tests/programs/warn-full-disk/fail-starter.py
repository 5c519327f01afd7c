import shutil

MOUNTS = ["/", "/var", "/data"]
