import re, requests
for t in re.findall("(?is)<p[^>]*>(.*?)</p>", requests.get("https://example.com").text):
    print(re.sub("<.*?>", "", t))
