
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0003_lijsten_zonder_index_op_publicatie'),
        ('stemmingen', '0001_initial'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='stemming',
            name='stemming_lijst',
        ),
        migrations.AlterField(
            model_name='stemming',
            name='publicatie',
            field=models.CharField(choices=[('concept', 'concept (alleen de griffie)'), ('openbaar', 'openbaar'), ('ingetrokken', 'ingetrokken (was openbaar)')], default='concept', help_text='Alleen wat openbaar is, ziet het publiek. Wijzig dit met de acties Publiceren en Intrekken.', max_length=12),
        ),
        migrations.AddIndex(
            model_name='stemming',
            index=models.Index(condition=models.Q(('publicatie', 'openbaar')), fields=['-sorteerdatum', 'volgorde', 'id'], name='stemming_lijst'),
        ),
    ]
