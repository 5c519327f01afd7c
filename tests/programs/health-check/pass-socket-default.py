import socket
import urllib.request
socket.setdefaulttimeout(6)
try:
    with urllib.request.urlopen("https://api.example.com/health") as answer:
        ok = answer.status == 200
except OSError:
    ok = False
if ok: print("API is healthy")
if not ok: print("API is down")
