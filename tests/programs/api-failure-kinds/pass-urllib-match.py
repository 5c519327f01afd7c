import json, sys, urllib.request, urllib.error
def classify():
    request = urllib.request.Request("https://api.example.com/data", headers={"User-Agent": "probe/1"}, method="GET")
    try:
        with urllib.request.urlopen(request, timeout=12) as answer:
            return "ok", json.load(answer)["status"]
    except urllib.error.HTTPError as e:
        match e.code:
            case 429:
                return "temporary", e.code
            case code if 400 <= code <= 499:
                return "permanent", code
            case code:
                return "temporary", code
    except (urllib.error.URLError, TimeoutError) as e:
        return "temporary", e
    except (KeyError, ValueError):
        return "bad answer", ""
kind, what = classify()
if kind == "ok":
    print(what)
else:
    sys.stderr.write(f"API request failed: {kind} {what}\n")
    sys.exit(1)
