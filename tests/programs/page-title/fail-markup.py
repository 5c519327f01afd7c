# mistake: The answer goes to the parser as it is
import requests
from bs4 import BeautifulSoup
soup = BeautifulSoup(requests.get("https://example.com"), "html.parser")
print(soup.title)
