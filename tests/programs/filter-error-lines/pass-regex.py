import re
with open("/var/log/syslog") as log:
    print("\n".join(re.findall(r"^.*\bERROR\b.*$", log.read(), re.MULTILINE)))
