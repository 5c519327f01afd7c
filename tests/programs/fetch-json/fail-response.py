# mistake: It prints the object
import requests
data = requests.get("https://api.example.com/data")
print("Response:", data)
