import os, subprocess
p = subprocess.Popen("df -h", shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, LANG="C.UTF-8"))
out, err = p.communicate()
print("=== Disks ===\n" + out.decode() + "=== end ===")
