import json, subprocess
def send_alert(webhook_url, text):
    run = subprocess.run(
        ["curl", "-sS", "-m", "10", "-o", "/dev/null", "-w", "%{http_code}", "-H", "Content-Type: application/json",
         "--data-raw", json.dumps({"text": text}), webhook_url], capture_output=True, text=True)
    return run.returncode == 0 and run.stdout == "200"
