import psutil
cpu = psutil.cpu_percent(interval=1)
mem = psutil.virtual_memory().percent
messages = []
if cpu > 90:
    messages.append(f"High CPU usage: {cpu}%")
if mem > 90:
    messages.append(f"High memory usage: {mem}%")
print(messages[0])
for m in messages[1:]:
    print(m)
