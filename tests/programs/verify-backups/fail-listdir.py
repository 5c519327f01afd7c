import os
def verify_backups():
    return sorted(os.listdir("/backup")), []
