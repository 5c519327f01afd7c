# mistake: It reads JSON as Python
import requests
data = eval(requests.get("https://api.example.com/data", timeout=3).text)
print(data)
