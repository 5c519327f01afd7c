import sys

import boto3
from botocore.exceptions import ClientError

FILTERS = [
    {"Name": "tag:Name", "Values": ["web01"]},
    {"Name": "instance-state-name", "Values": ["running", "pending"]},
]

try:
    ec2 = boto3.Session().client("ec2")
    pages = ec2.get_paginator("describe_instances").paginate(Filters=FILTERS)
    ids = list(pages.search("Reservations[].Instances[].InstanceId"))
    if not ids:
        launched = ec2.run_instances(
            ImageId="ami-0c55b159cbfafe1f0", InstanceType="t3.micro", MinCount=1, MaxCount=1,
            TagSpecifications=[dict(ResourceType="instance", Tags=[dict(Key="Name", Value="web01")])],
        )
        ids = [launched["Instances"][0]["InstanceId"]]
    ec2.get_waiter("instance_running").wait(InstanceIds=ids, WaiterConfig={"Delay": 5, "MaxAttempts": 100})
    for page in ec2.get_paginator("describe_instances").paginate(InstanceIds=ids):
        for reservation in page["Reservations"]:
            for server in reservation["Instances"]:
                print(server["InstanceId"], server["PublicIpAddress"], sep="\t")
except ClientError as refused:
    print("Provisioning failed:", refused)
    raise SystemExit(1) from None
