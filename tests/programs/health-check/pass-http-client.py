import http.client
connection = http.client.HTTPSConnection("api.example.com", timeout=9)
try:
    connection.request("GET", "/health")
    healthy = connection.getresponse().status == 200
except (OSError, http.client.HTTPException):
    healthy = False
finally:
    connection.close()
print(f"API is {'healthy' if healthy else 'down'}")
