# mistake: It prints the raw bytes
import requests
print(requests.get("https://api.example.com/data").content)
