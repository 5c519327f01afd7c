# mistake: A pattern finds what is no link
import re, requests
for h in re.findall("href=[\"'](.*?)[\"']", requests.get("https://example.com").text, re.I):
    print(h)
