import socket, urllib.request, urllib.error
socket.setdefaulttimeout(10)
try:
    print(urllib.request.urlopen("https://api.example.com/data").read().decode())
except urllib.error.URLError as e:
    if isinstance(e.reason, socket.timeout):
        print("Request timed out!")
    else:
        print("Connection failed")
except socket.timeout:
    print("Request timed out!")
