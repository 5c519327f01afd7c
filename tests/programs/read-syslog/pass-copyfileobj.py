import shutil, sys
print("--- syslog ---")
with open("/var/log/syslog") as log:
    shutil.copyfileobj(log, sys.stdout)
print()
print("--- end ---")
