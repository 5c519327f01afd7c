# mistake: The answer itself is printed
import requests
print(requests.get("https://example.com"))
