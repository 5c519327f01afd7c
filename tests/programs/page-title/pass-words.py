import requests, sys
from bs4 import BeautifulSoup
for word in BeautifulSoup(requests.get("https://example.com").content, "html.parser").title.stripped_strings:
    sys.stdout.write(word + "\n")
