import psutil
samples = []
for _ in range(4):
    samples.append(psutil.cpu_percent(interval=0.5))
average = round(sum(samples) / len(samples), 2)
match average > 90, psutil.virtual_memory().percent > 90:
    case True, True:
        print(f"High CPU usage: {average}%\nHigh memory usage: {psutil.virtual_memory().percent}%")
    case True, False:
        print(f"High CPU usage: {average}%")
    case False, True:
        print(f"High memory usage: {psutil.virtual_memory().percent}%")
    case _:
        print("System is healthy")
