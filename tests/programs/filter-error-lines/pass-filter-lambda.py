import sys
sys.stdout.writelines(filter(lambda line: "ERROR" in line, open("/var/log/syslog")))
