import json
from jinja2 import Template

TEMPLATE = Template("""apiVersion: v1
kind: Pod
metadata:
  name: {{ name | tojson }}
  labels:
    app: {{ name | tojson }}
spec:
  containers:
    - name: main
      image: {{ image | tojson }}
      ports:
        - containerPort: {{ port }}
      env:
{%- for key, value in (env | default({})).items() %}
        - name: {{ key | tojson }}
          value: {{ (value if value is string else value | tojson | string) | tojson }}
{%- else %} []
{%- endfor %}
""")
with open("app.json") as source:
    text = TEMPLATE.render(json.load(source))
with open("pod.yaml", "w") as target:
    target.write(text)
