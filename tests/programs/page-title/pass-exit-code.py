import sys
import requests
from bs4 import BeautifulSoup
try:
    r = requests.get("https://example.com", timeout=5)
except requests.RequestException as error:
    sys.exit(str(error))
print(BeautifulSoup(r.text, features="html.parser").title.get_text(" ", strip=True))
