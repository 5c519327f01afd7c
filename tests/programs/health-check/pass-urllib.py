import urllib.request, urllib.error
try:
    code = urllib.request.urlopen("https://api.example.com/health", timeout=8).getcode()
except Exception:
    code = 0
print("API is healthy" if code == 200 else "API is down")
