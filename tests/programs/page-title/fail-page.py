# mistake: The whole page is printed
import requests
print(requests.get("https://example.com").content.decode())
