# mistake: The first reading counts
import subprocess

import psutil

cpu = psutil.cpu_percent()
if cpu > 80:
    print("Scaling up...")
elif cpu < 20:
    print("Scaling down...")
else:
    print("CPU usage within normal range.")
