import http.client, json
c = http.client.HTTPSConnection("api.example.com", timeout=5)
try:
    c.request("GET", "/data")
    print(json.loads(c.getresponse().read()))
except TimeoutError:
    print("Request timed out!")
except OSError:
    print("Connection failed")
