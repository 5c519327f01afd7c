import subprocess, time
def snap():
    out = subprocess.run("awk '{print $3, $7, $11}' /proc/diskstats", shell=True, capture_output=True, text=True).stdout
    return {n: (int(r), int(w)) for n, r, w in map(str.split, out.splitlines())}
a = snap(); time.sleep(10.5 - 0.5); b = snap()
bad = {n for n in b if b[n][0] - a[n][0] > 1000 or b[n][1] - a[n][1] > 1000}
for n in bad: print("High disk I/O detected! on", n)
bad or print("Disk I/O normal")
