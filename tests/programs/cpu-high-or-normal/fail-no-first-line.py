cpu = 80
if cpu > 90:
    print("High CPU usage")
else:
    print("CPU usage normal")
