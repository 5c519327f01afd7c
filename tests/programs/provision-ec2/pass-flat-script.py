import boto3
import botocore.exceptions
import sys

c = boto3.client('ec2')
try:
    servers = []
    for r in c.describe_instances()['Reservations']:
        for i in r['Instances']:
            names = [t['Value'] for t in i.get('Tags', []) if t['Key'] == 'Name']
            if names == ['web01'] and i['State']['Name'] in ('pending', 'running'):
                servers.append(i)
    if len(servers) == 0:
        r = c.run_instances(ImageId='ami-0c55b159cbfafe1f0', InstanceType='t3.micro', MinCount=1, MaxCount=1)
        iid = r['Instances'][0]['InstanceId']
        c.create_tags(Resources=[iid], Tags=[{'Key': 'Name', 'Value': 'web01'}])
    else:
        iid = servers[0]['InstanceId']
    c.get_waiter('instance_running').wait(InstanceIds=[iid])
    i = c.describe_instances(InstanceIds=[iid])['Reservations'][0]['Instances'][0]
    print('id:', i['InstanceId'])
    print('ip:', i['PublicIpAddress'])
except botocore.exceptions.ClientError as e:
    print('Provisioning failed', e.response['Error']['Code'])
    sys.exit(2)
