import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconLock, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { client } from '../api.js';
import { openKeysHelp } from '../keys/keys-help-state.js';
import { queryClient } from '../query-client.js';

const SCHEMES = [
  { value: 'auto', label: 'As the system', Icon: IconDeviceDesktop },
  { value: 'light', label: 'Light', Icon: IconSun },
  { value: 'dark', label: 'Dark', Icon: IconMoon },
] as const;

interface AccountMenuProps {
  opened: boolean;
  onChange: (opened: boolean) => void;
  children: ReactNode;
}

export default function AccountMenu({ opened, onChange, children }: AccountMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const signOut = async () => {
    await client.POST('/api/v1/auth/logout');
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu opened={opened} onChange={onChange} position="top-start" width={196} offset={6}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Appearance</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          {SCHEMES.map(({ value, label, Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={16} stroke={1.6} />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.6} />} onClick={() => openKeysHelp()}>
          Keys
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock size={16} stroke={1.6} />}
          onClick={() => void navigate({ to: '/account/password' })}
        >
          Change password
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
