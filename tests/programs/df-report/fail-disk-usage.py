# mistake: df was never run
import shutil
total, used, free = shutil.disk_usage("/")
print("Filesystem Size Used Avail")
print("/", total // 2**30, used // 2**30, free // 2**30)
