# mistake: Only the keys come out
import requests
for key in requests.get("https://api.example.com/data").json():
    print(key)
