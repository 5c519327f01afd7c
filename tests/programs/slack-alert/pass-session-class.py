import requests

class Slack:
    def __init__(self, url):
        self.url = url
        self.session = requests.Session()
        self.session.headers.update({"User-Agent": "alerts/1.0"})

    def post(self, text):
        with self.session as session:
            return session.post(self.url, json={"text": text, "blocks": []}, timeout=12)

def send_alert(webhook_url, text):
    try:
        return Slack(webhook_url).post(text).status_code == 200
    except requests.RequestException:
        return False

send_alert("https://hooks.slack.com/services/your/webhook", "Server is down!")
