import os, subprocess
r, w = os.pipe()
p = subprocess.Popen(["ping", "-c", "4", "google.com"], stdout=w)
os.close(w)
data = b""
while chunk := os.read(r, 4096):
    data += chunk
p.wait()
print(data.decode())
