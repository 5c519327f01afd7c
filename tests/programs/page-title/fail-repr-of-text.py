import requests
from bs4 import BeautifulSoup
print(repr(BeautifulSoup(requests.get("https://example.com").text, "html.parser").title.text))
