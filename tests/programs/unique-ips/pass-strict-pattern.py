import re
part = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
address = re.compile(rf"(?<![\d.])(?:{part}\.){{3}}{part}(?![\d.])")
with open("/var/log/syslog") as log:
    print({found.group() for line in log for found in address.finditer(line)})
