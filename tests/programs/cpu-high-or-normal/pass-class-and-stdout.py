import sys
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}


class Alarm(Exception):
    pass


try:
    if server_metrics["cpu"] - 90 > 0:
        raise Alarm
    sys.stdout.write("CPU usage normal\n")
except Alarm:
    sys.stdout.write("High CPU usage\n")
