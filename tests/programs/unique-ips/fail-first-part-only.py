import re
print({ip for ip in re.findall(r"\d+\.\d+\.\d+\.\d+", open("/var/log/syslog").read()) if int(ip.split(".")[2]) < 256})
